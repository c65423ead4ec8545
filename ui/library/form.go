package library

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/taxonomy"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// asked is what a form asks for.
type asked uint8

const (
	renaming asked = iota
	adding
	merging
)

// form is a line to type a name in, with the themes it finds where one is to be
// chosen.
type form struct {
	asked asked
	entry taxonomy.Entry
	input widget.Input
	found []taxonomy.Entry
	list  widget.List

	opened   string // what stood there when it was opened
	dropping bool   // Esc was pressed once on what is typed and not in the draft
}

func newForm() form { return form{input: widget.NewInput("> ")} }

// ask opens the form.
func (m *Model) ask(what asked, e taxonomy.Entry, text string) tea.Cmd {
	m.step = typing
	m.form.asked, m.form.entry, m.form.opened, m.form.dropping = what, e, text, false
	cmd := m.form.input.Open(text)
	m.form.arrange(m.draft)
	m.form.list.To(0)
	m.measure()
	return cmd
}

// arrange finds the themes that the one of the form can be merged into.
func (f *form) arrange(t taxonomy.Taxonomy) {
	f.found = nil
	if f.asked != merging {
		return
	}
	var all []taxonomy.Entry
	for _, e := range t.Entries() {
		if e.ID != f.entry.ID && e.Into == "" && !e.Hidden {
			all = append(all, e)
		}
	}
	for _, i := range widget.Found(len(all), f.input.Value(), func(i int) string { return all[i].Label + " " + all[i].ID }) {
		f.found = append(f.found, all[i])
	}
	f.list.SetTotal(len(f.found))
}

func (m *Model) formKey(msg keys.PressMsg) tea.Cmd {
	again := m.form.dropping
	m.form.dropping = false
	switch {
	case msg.Action == keys.Cancel:
		if m.form.asked != merging && !again && m.form.input.Value() != m.form.opened {
			return m.mayDrop(strconv.Quote(m.form.input.Value()), keys.Open)
		}
		m.leave()
		return nil
	case msg.Action == keys.Open:
		return m.submit()
	case m.form.asked == merging:
		if motion, ok := msg.Motion(); ok {
			m.form.list.Go(motion)
			return nil
		}
	}
	changed, cmd := m.form.input.Update(msg.Key)
	if changed {
		m.form.arrange(m.draft)
	}
	return cmd
}

// mayDrop asks for Esc again before what is typed is lost, and names the key that keeps
// it.
func (m *Model) mayDrop(typed string, keep keys.Action) tea.Cmd {
	m.form.dropping = true
	return nav.Send(nav.SayMsg{Text: "Esc again drops " + typed + ". " + m.settings.Key(keep) + " keeps it."})
}

func (m *Model) leave() {
	m.form.input.Close()
	m.step = choosing
	m.measure()
}

// submit takes what was typed into the draft.
func (m *Model) submit() tea.Cmd {
	e, typed := m.form.entry, strings.Join(strings.Fields(m.form.input.Value()), " ")
	switch m.form.asked {
	case merging:
		if len(m.form.found) == 0 {
			return nav.Send(nav.SayMsg{Text: "No theme has that in its name."})
		}
		e.Into = m.form.found[m.form.list.Cursor].ID
		e.Hidden = false
	case adding:
		if typed == "" {
			return nav.Send(nav.SayMsg{Text: "Type the name of the new theme, or Esc to leave."})
		}
		m.form.input.Close()
		return m.write(taxonomy.Entry{Theme: newTheme(typed, m.draft), Own: true})
	case renaming:
		e.Label = typed
	}
	cmd := m.set(e)
	if cmd == nil {
		m.leave()
	}
	return cmd
}

func newArea() textarea.Model {
	a := textarea.New()
	a.Prompt, a.ShowLineNumbers, a.CharLimit, a.MaxHeight = "", false, 0, mostWords
	a.SetStyles(textarea.Styles{})
	return a
}

// mostWords is how many words a theme can be given here.
const mostWords = 2000

// write opens the words of a theme, one a line.
func (m *Model) write(e taxonomy.Entry) tea.Cmd {
	m.step, m.form.entry, m.form.dropping = writing, e, false
	m.area.SetValue(strings.Join(taxonomy.Words(e.Theme), "\n"))
	m.area.MoveToBegin()
	m.measure()
	return m.area.Focus()
}

// unkept reports whether the words that are typed would be lost: those of a new theme,
// with its name, or others than the theme has.
func (m *Model) unkept() bool {
	_, known := m.draft.Entry(m.form.entry.ID)
	return !known || m.area.Value() != strings.Join(taxonomy.Words(m.form.entry.Theme), "\n")
}

func (m *Model) areaKey(msg keys.PressMsg) (cmd tea.Cmd) {
	again := m.form.dropping
	m.form.dropping = false
	switch msg.Action {
	case keys.Cancel:
		if m.unkept() && !again {
			return m.mayDrop("what is typed for "+m.form.entry.Label, keys.Keep)
		}
		m.area.Blur()
		m.leave()
		return nil
	case keys.Keep:
		e := m.form.entry
		e.Terms, e.PrefixTerms = wordsTyped(m.area.Value(), e)
		e.Except = nil // they stand among those typed
		if len(e.Terms)+len(e.PrefixTerms) == 0 {
			return nav.Send(nav.SayMsg{Text: "A theme without words would never be suggested: give it one, or Esc and hide it.", Bad: true})
		}
		if cmd = m.set(e); cmd == nil {
			m.area.Blur()
			m.leave()
		}
		return cmd
	}
	m.area, cmd = m.area.Update(msg.Key)
	return cmd
}

// wordsTyped reads words, one a line or with commas between, "*" at the end for any
// ending. A built-in word that was not touched stays as the theme has it.
func wordsTyped(text string, was taxonomy.Entry) (terms, prefixes []string) {
	var lines []string
	typed := map[string]bool{}
	for _, l := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == ',' }) {
		if l = strings.ToLower(strings.Join(strings.Fields(l), " ")); l != "" {
			lines, typed[l] = append(lines, l), true
		}
	}
	for _, w := range was.Terms { // those that begin words stand in both lists
		if typed[w] || slices.Contains(was.PrefixTerms, w) && typed[w+"*"] {
			terms = append(terms, w)
		}
	}
	for _, w := range was.PrefixTerms {
		if typed[w+"*"] {
			prefixes = append(prefixes, w)
		}
	}
	for _, l := range lines {
		stem, begins := strings.CutSuffix(l, "*")
		switch {
		case begins && !slices.Contains(prefixes, stem):
			prefixes = append(prefixes, stem)
		case !begins && !slices.Contains(terms, l):
			terms = append(terms, l)
		}
	}
	return terms, prefixes
}

// newTheme is an added theme before it has words: its id is made of its name.
func newTheme(label string, t taxonomy.Taxonomy) data.Theme {
	var b strings.Builder
	for _, r := range strings.ToLower(label) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' && b.Len() > 0:
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if id == "" || id == "none" {
		id = "own-theme"
	}
	for try := id; ; try += "-x" {
		if _, taken := t.Entry(try); !taken {
			return data.Theme{ID: try, Label: label, Group: "Your own"}
		}
	}
}
