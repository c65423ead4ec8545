package main

import (
	_ "embed"
	"io"

	"github.com/spf13/cobra"
)

// What is linked into the program, and what the engine that reads PDFs is compiled
// of, with what its authors ask to be printed. A test writes the first.
var (
	//go:embed notices/modules.txt
	noticesOfModules string
	//go:embed notices/engine.txt
	noticesOfEngine string
)

func (s *shell) licencesCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "licences",
		Short:   "print the licences of the program and of all that is in it",
		Example: "casebook licences > NOTICES",
		Args:    arguments(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			_, err := io.WriteString(s.out, noticesOfModules+"\n"+noticesOfEngine)
			return err
		},
	}
}
