package form

import "testing"

// A form that is half made would be recognised and then read nothing.
func TestForms(t *testing.T) {
	for _, f := range forms() {
		switch {
		case !f.framework.Valid() || f.kind != "" && !f.kind.Valid():
			t.Errorf("%s %s: no framework or kind of the casebook's", f.framework, f.kind)
		case (f.title == nil) == (f.letter == nil):
			t.Errorf("%s: it is known by its title or by a letter's words", f.framework)
		case f.letter != nil && f.framework.Graded():
			t.Errorf("%s: a letter gives no grade", f.framework)
		case f.grades != nil && (f.hide == nil || len(f.sections) == 0):
			t.Errorf("%s: its table or its sections are missing", f.framework)
		}
	}
}
