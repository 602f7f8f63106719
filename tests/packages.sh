#!/usr/bin/env bash
# Packs the engine, the templates and the tool into a folder, and uses the packages as a stranger does: outside of the clone,
# with an empty package folder, from that folder and the ordinary source. Prints a line for each claim: ok, FAIL or skipped.
set -u
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
! command -v cygpath >/dev/null || work=$(cygpath -m "$work") # what .NET on Windows takes for a path
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 LC_ALL=C.UTF-8
failed=0

claim() { # name, command...
  local name=$1 start=$SECONDS; shift
  if "$@" >"$work/log" 2>&1; then
    echo "ok    $name ($((SECONDS - start)) s)"
  else
    failed=1
    echo "FAIL  $name"
    tail -n 40 "$work/log" | sed 's/^/      |/'
  fi
}

skip() { echo "skipped: $1: $2"; } # name, reason

pack() {
  local project
  for project in repl engine/Micrograd{,.Data,.Html,.Plotting,.Terminal,.Templates}; do
    dotnet pack "$project" -o "$work/feed" || return
  done
}

version=$(dotnet msbuild engine/Micrograd -getProperty:Version)
claim "the engine, the templates and the tool are packed" pack
claim "each package has licence, README, icon, documentation and symbols" \
  dotnet fsi tests/packages/contents.fsx "$work/feed" "$version"
cat "$work/log"
[ $failed -eq 0 ] || exit 1

mkdir "$work/outside" "$work/temporary"
cd "$work/outside" || exit 1
cat >NuGet.config <<END
<configuration><packageSources><add key="packed" value="$work/feed" /></packageSources></configuration>
END
export NUGET_PACKAGES=$work/packages MICROGRAD_CACHE=$work/cache TMPDIR=$work/temporary

install_tool() { dotnet tool install Micrograd.Scripting --version "$version" --tool-path "$work/tool"; }
micrograd() { "$work/tool/micrograd" "$@"; }
prints() { # text, command...
  local text=$1 printed; shift
  printed=$("$@") && [ "$printed" = "$text" ] || { echo "printed: $printed"; return 1; }
}

claim "the tool installs" install_tool
claim "its console answers" prints 'Value(data=6, grad=0, op="*")' micrograd -e 'var a = new Value(2); a * 3'
claim "it runs without being installed" \
  prints 6 dotnet tool exec --yes "Micrograd.Scripting@$version" -- -e '(new Value(2) * 3).Data'
new_page() { micrograd new first && micrograd first.csx && test -s pictures/first.png; }
claim "a new page draws, without a kit beside it" new_page
lecture() { micrograd lecture && micrograd lecture && micrograd lecture/03_mlp_training.csx >page.txt; }
claim "it writes the lecture, and a page of it runs" lecture
exported() {
  micrograd export lecture/03_mlp_training.csx --as cs && dotnet run 03_mlp_training.cs >app.txt && cmp page.txt app.txt
}
claim "a page as a file-based app prints the same bytes" exported
complete() {
  local shell
  for shell in bash zsh fish; do
    ! command -v $shell || { micrograd completion $shell >complete && $shell -n complete; } || return
  done
}
claim "the completion scripts are whole" complete

project() ( # in a shell of its own, because it goes elsewhere
  mkdir project && cd project || return
  cat >project.csproj <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Micrograd.Plotting" Version="$version" />
    <PackageReference Include="Micrograd.Data" Version="$version" />
    <PackageReference Include="Micrograd.Html" Version="$version" />
    <PackageReference Include="Micrograd.Terminal" Version="$version" />
  </ItemGroup>
</Project>
END
  cat >Program.cs <<'END'
using Micrograd;
using static Micrograd.Plotting.Pictures;

var x = new Value(0.5, "x");
var y = x.Tanh();
y.Backward();
Draw(y).Save("y.png");
END
  dotnet run && test -s y.png
)
claim "a C# project draws" project

# fsi restores in a folder of its own, where it does not see the NuGet.config of this one.
fsi_here() { RestoreAdditionalProjectSources="$work/feed" dotnet fsi "$@"; }
twin() { fsi_here lecture/fsharp/03_mlp_training.fsx && rm pictures/03_loss.png; }
claim "dotnet fsi runs a page of the lecture" twin

cat >package.csx <<END
#r "nuget: Micrograd.Plotting, $version"
using Micrograd;
using static Micrograd.Plotting.Pictures;
Draw(new Value(2) * 3).Save("package.png");
END
package() { "$@" package.csx && test -s package.png && rm package.png; }
claim "a page that asks for the package runs in the tool" package micrograd
if command -v dotnet-script >/dev/null; then
  claim "and under dotnet-script" package dotnet-script
  claim "so does a page of the lecture" dotnet-script lecture/03_mlp_training.csx
else
  skip "and under dotnet-script" "dotnet-script is not installed; the tool ran the page by its rules"
fi

template() ( # kind, name, extension, command...: outside of the user's own templates
  local kind=$1 name=$2 extension=$3; shift 3
  dotnet new "$kind" -n "$name" --debug:custom-hive "$work/hive" && cd "$name" || return
  cmp "kit.$extension" "../lecture/kit.$extension" && "$@" "$name.$extension" && test -s "pictures/$name.png"
)
new_templates() { dotnet new install "$work/feed/Micrograd.Templates.$version.nupkg" --debug:custom-hive "$work/hive"; }
claim "the templates install" new_templates
claim "dotnet new micrograd-page draws" template micrograd-page one csx micrograd
claim "dotnet new micrograd-fsharp draws" template micrograd-fsharp two fsx fsi_here

ahead() ( # a file-based app is compiled to machine code when it is published; a warning is an error
  mkdir ahead && cd ahead || return
  sed "s/VERSION/$version/" "$root/tests/packages/moons.cs" >moons.cs
  cat >Directory.Build.targets <<'END'
<Project>
  <PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><TrimmerSingleWarn>false</TrimmerSingleWarn></PropertyGroup>
  <ItemGroup><TrimmerRootAssembly Include="Micrograd" /></ItemGroup>
</Project>
END
  dotnet publish moons.cs -o out ${linker:+-p:CppCompilerAndLinker=$linker} || return
  prints $'recorded as built: True\nloss below 0.1: True, right: 100, a copy agrees: True' out/moons
)
linker=
[ "$(uname)" = Linux ] && ! command -v clang >/dev/null && linker=gcc
if [ "$(uname)" != Linux ] || command -v clang gcc >/dev/null; then
  claim "an ahead-of-time program trains the moons" ahead
else
  skip "an ahead-of-time program trains the moons" "there is no linker: neither clang nor gcc is installed"
fi
exit $failed
