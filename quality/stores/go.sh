# Sourced: makes sure of a Go that is new enough for the servers. Where the machine has none, the module proxy has it, as Go's own
# tool fetches newer ones; the archive is compared with the checksum below.
go_version=1.26.8

has_go() {
  command -v go >/dev/null 2>&1 || return 1
  local have
  have=$(go env GOVERSION 2>/dev/null) && have=${have#go}
  [ "$(printf '%s\n%s\n' "$go_version" "$have" | sort -V | head -n 1)" = "$go_version" ]
}

fetch_go() {
  local folder=$1 platform=linux-amd64 sum=30c2b1bf7dcc88d3eb0a1364e47ddd9128edb3110a30e8a0ef61cd5856b31de7
  if [ "$(uname -m)" = aarch64 ]; then
    echo "no Go of at least $go_version: install one" >&2
    return 1
  fi
  local name=v0.0.1-go$go_version.$platform
  if [ ! -x "$folder/golang.org/toolchain@$name/bin/go" ]; then
    mkdir -p "$folder"
    curl -fsSL --retry 3 -o "$folder/go.zip" "https://proxy.golang.org/golang.org/toolchain/@v/$name.zip"
    echo "$sum  $folder/go.zip" | sha256sum --check --quiet
    unzip -q -o "$folder/go.zip" -d "$folder"
    rm "$folder/go.zip"
    chmod +x "$folder/golang.org/toolchain@$name/bin/"* "$folder/golang.org/toolchain@$name/pkg/tool/"*/*
  fi
  export PATH=$folder/golang.org/toolchain@$name/bin:$PATH GOTOOLCHAIN=local
}
