package importer

import (
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/importing"
	"casebook/data/report/form"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// lineKind says what a line of the preview is.
type lineKind uint8

const (
	writeLine lineKind = iota
	cancelLine
	conflictsLine
	otherLine // files that were passed over
	fileLine
)

// line is a line of the preview: a thing to do, or an inspection of a file.
type line struct {
	kind lineKind
	file int // place in the plan's files
	part int // which inspection of it; 0 too where it has none
}

// preview is the table of what was read: things to do, which are always seen,
// then the files.
type preview struct {
	lines []line
	todo  int         // how many of the lines are things to do
	list  widget.List // all lines
	files widget.List // the window on those of files
}

// measure takes the number of lines for both.
func (p *preview) measure(h int) {
	p.list.SetHeight(h)
	p.files.SetHeight(max(1, h-p.todo))
	p.follow()
}

// follow keeps the file under the cursor in the window.
func (p *preview) follow() { p.files.To(p.list.Cursor - p.todo) }

// build makes the lines: refused files come last, where they are seen.
func (p *preview) build(plan importing.Plan) {
	p.lines = []line{{kind: writeLine}, {kind: cancelLine}}
	if len(plan.Conflicts) > 0 {
		p.lines = append(p.lines, line{kind: conflictsLine})
	}
	if len(plan.OtherFiles) > 0 {
		p.lines = append(p.lines, line{kind: otherLine})
	}
	p.todo = len(p.lines)
	for _, refused := range []bool{false, true} {
		for i, f := range plan.Files {
			if (f.Outcome == importing.Refused) != refused {
				continue
			}
			for part := range max(1, len(f.Parsed)) {
				p.lines = append(p.lines, line{fileLine, i, part})
			}
		}
	}
	p.list.SetTotal(len(p.lines))
	p.files = widget.List{Total: len(p.lines) - p.todo}
	p.list.To(p.todo)
}

// firstLine puts the cursor on a file, if it is named and there.
func (m *Model) firstLine(path string) {
	for i, l := range m.preview.lines {
		if path != "" && l.kind == fileLine && m.plan.Files[l.file].Path == path {
			m.preview.list.To(i)
			m.preview.follow()
			return
		}
	}
}

func (m *Model) line() line {
	p := m.preview
	if p.list.Cursor < len(p.lines) {
		return p.lines[p.list.Cursor]
	}
	return line{}
}

// look handles an action in the preview.
func (m *Model) look(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.preview.list.Go(motion)
		m.preview.follow()
		return nil
	}
	switch a {
	case keys.Import:
		return m.write()
	case keys.Open, keys.Right:
		switch m.line().kind {
		case writeLine:
			return m.write()
		case cancelLine:
			return m.giveUp()
		}
		m.openDetail()
	case keys.Cancel, keys.Back, keys.Left:
		return m.giveUp()
	}
	return nil
}

// giveUp goes back to choosing; what is selected stays selected.
func (m *Model) giveUp() tea.Cmd {
	m.step, m.plan, m.failed = choosing, importing.Plan{}, ""
	return nav.Send(nav.SayMsg{Text: "Nothing was written. What you selected is still selected."})
}

// lacks names what a person can say of a file: what a refused one misses, or
// the date of publication of one that has none.
func lacks(f importing.File) []string {
	var u *form.Unplaced
	if errors.As(f.Err, &u) {
		return u.Missing
	}
	if slices.ContainsFunc(f.Parsed, func(p form.Parsed) bool { return p.Inspection.Published.Date == "" }) {
		return []string{"date of publication"}
	}
	return nil
}

// reason is why a file was refused, without its name.
func reason(f importing.File) string {
	if f.Err == nil {
		return ""
	}
	return strings.TrimPrefix(f.Err.Error(), "read "+filepath.Base(f.Path)+": ")
}

// counts says how many files have each outcome: "upgraded 4, refused 1".
func counts(p importing.Plan) string {
	var out []string
	for _, o := range []importing.Outcome{importing.Imported, importing.Upgraded, importing.Replaced, importing.Already, importing.Refused} {
		if n := p.Count(o); n > 0 {
			out = append(out, string(o)+" "+strconv.Itoa(n))
		}
	}
	if len(out) == 0 {
		return "no file that can be imported"
	}
	return strings.Join(out, ", ")
}
