package main

import (
	"fmt"

	"casebook/data/importing"
	"casebook/ui/widget"
)

// fileCells says what became of a file: outcome, path, what was read or why not.
func fileCells(f importing.File) []string {
	return []string{string(f.Outcome), f.Path, f.Facts()}
}

// tell prints what became of the files.
func (s *shell) tell(plan importing.Plan, f importFlags) error {
	if s.format == formatJSON {
		if other := plan.Passed.String(); other != "" {
			s.say(other) // the records are of files that were read or refused
		}
		return s.tellJSON(plan, f.findings)
	}
	l := listing[importing.File]{
		brief:  []column{{name: "Outcome", width: 13}, {name: "File", wrap: true}, {name: "What was read", wrap: true}},
		cells:  fileCells,
		full:   []string{"outcome", "file", "read"},
		fields: fileCells,
	}
	if _, err := l.print(s, each(plan.Told())); err != nil || s.format != formatTable {
		return err
	}
	for _, line := range append(plan.Notes(), plan.Sum(f.dry)) {
		if _, err := fmt.Fprintln(s.out, widget.Clean(line)); err != nil {
			return err
		}
	}
	return nil
}

// tellJSON prints an object a file and a line.
func (s *shell) tellJSON(plan importing.Plan, findings bool) error {
	for _, f := range plan.Files {
		b, err := encode(plan.Record(f, findings), "")
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(s.out, "%s\n", b); err != nil {
			return err
		}
	}
	return nil
}
