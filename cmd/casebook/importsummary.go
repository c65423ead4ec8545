package main

import (
	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/data/importing"
)

// tell prints what became of the files.
func (s *shell) tell(plan importing.Plan, f importFlags) error {
	if s.format == document.JSON {
		if other := plan.OtherFiles.String(); other != "" {
			s.say(other) // the records are of files that were read or refused
		}
		return s.tellJSON(plan, f.findings)
	}
	if _, err := importing.Rows().Write(s.out, s.format, s.layout(), document.Each(plan.RefusedLast())); err != nil || s.format != document.Text {
		return err
	}
	notes := append(plan.Notes(), plan.Sum(f.dry))
	if f.dry {
		notes = append(plan.Previewed(), notes...)
	}
	return s.printLines(notes...)
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
