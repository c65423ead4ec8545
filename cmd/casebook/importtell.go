package main

import (
	"fmt"

	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/data/importing"
	"casebook/ui/widget"
)

// fileCells says what became of a file: outcome, path, what was read or why not.
func fileCells(f importing.File) []string {
	return []string{string(f.Outcome), f.Path, f.Facts()}
}

// tell prints what became of the files.
func (s *shell) tell(plan importing.Plan, f importFlags) error {
	if s.format == document.JSON {
		if other := plan.OtherFiles.String(); other != "" {
			s.say(other) // the records are of files that were read or refused
		}
		return s.tellJSON(plan, f.findings)
	}
	l := document.Rows[importing.File]{
		Title:  "What was read",
		Brief:  []document.Column{{Name: "Outcome", Width: 13}, {Name: "File", Wrap: true}, {Name: "What was read", Wrap: true}},
		Cells:  fileCells,
		Full:   []string{"outcome", "file", "read"},
		Fields: fileCells,
	}
	if _, err := l.Write(s.out, s.format, s.layout(), document.Each(plan.Told())); err != nil || s.format != document.Text {
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
		if err := record.WriteLine(s.out, plan.Record(f, findings)); err != nil {
			return err
		}
	}
	return nil
}
