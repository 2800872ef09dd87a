# Runs inside the sandbox, as the script's own account: starts the script, tells that it ended, waits until that was
# seen from outside, kills what the script left behind, and sends its results as a tar stream.
# Standard output is for this alone; whatever the script prints goes to standard error.
echo started
umask 022
mkdir -p /scratch/output /scratch/tmp "$HOME/.ssh" "$HOME/.aws"
for decoy in .ssh/id_rsa .ssh/id_ed25519 .aws/credentials .bash_history; do
  : >"$HOME/$decoy"
done
# When memory runs out, this goes first.
echo 1000 >/proc/self/oom_score_adj
cd /scratch/output || exit 1
sleep 0.02
"$@" </dev/null >&2
echo "ended $?"
read -r _
trap '' TERM
kill -KILL -1 2>/dev/null
exec tar --format=pax --hard-dereference -C /scratch/output -cf - .
