#!/bin/sh
# Results that would lead whoever reads or copies them elsewhere.
ln -s /etc/passwd passwd
ln -s ../../../../.. up
mkdir folder
ln -s / folder/root
mkfifo pipe
printf 'x' >"$(printf 'bell\a')"
echo good >good
