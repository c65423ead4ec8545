package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
)

func (s *shell) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the program's version and that of its built-in facts",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(s.out, "casebook %s\nbuilt-in facts %s, %s\n%s %s/%s, %s\n",
				version(), data.BuiltinVersion(), data.ReachOf(nil, "").Words(), runtime.Version(), runtime.GOOS, runtime.GOARCH, buildWords())
			return err
		},
	}
}

// buildWords say how the program was built, as far as it is not as it is given
// away: without C, and without the paths of a machine.
func buildWords() string {
	info, _ := debug.ReadBuildInfo()
	set := map[string]string{}
	if info != nil {
		for _, x := range info.Settings {
			set[x.Key] = x.Value
		}
	}
	words := []string{"without cgo", "paths trimmed"}
	if set["CGO_ENABLED"] != "0" {
		words[0] = "with cgo"
	}
	if set["-trimpath"] != "true" {
		words[1] = "paths of the machine in it"
	}
	if at := set["vcs.revision"]; at != "" {
		words = append(words, "commit "+at[:min(len(at), 12)]+map[string]string{"true": " with changes"}[set["vcs.modified"]])
	}
	return strings.Join(words, ", ")
}

// version is the module's version when the program was installed by one.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "built from source"
	}
	return info.Main.Version
}
