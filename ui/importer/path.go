package importer

import (
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"casebook/data/importing"
	"casebook/ui/nav"
	"casebook/ui/request"
	"casebook/ui/widget"
)

const separator = string(filepath.Separator)

// typePath opens the line for a path, with the folder that is seen: what is
// typed goes on from there, unless it is a whole path itself.
func (m *Model) typePath() tea.Cmd {
	c := &m.choice
	return c.path.Open(strings.TrimSuffix(c.folder.Path, separator) + separator)
}

// pathTyped takes a key or pasted text for the line. A whole path that comes
// right after the folder takes its place.
func (m *Model) pathTyped(msg tea.Msg) tea.Cmd {
	in := &m.choice.path
	was := in.Value()
	changed, cmd := in.Update(msg)
	if more, ok := strings.CutPrefix(in.Value(), was); changed && ok && was == in.Before() && begins(more) {
		in.Set(more)
	}
	return cmd
}

// begins reports whether a text is the beginning of a path that needs no
// folder before it: absolute, from home, a file's URL, or quoted.
func begins(text string) bool {
	text = strings.TrimLeft(text, " ")
	return text != "" && (filepath.IsAbs(text) || strings.ContainsAny(text[:1], `/~'"`) || strings.HasPrefix(text, "file:"))
}

// completion is the folder in which the name that is typed stands.
type completion struct {
	text   string // as it was typed
	folder importing.Folder
}

// complete asks what the path that is typed could go on with.
func (m *Model) complete() tea.Cmd {
	im, text := m.importer, m.choice.path.Value()
	dir, _ := splitPath(text)
	return m.completions.Ask(func() (completion, error) {
		f, err := im.Folder(dir)
		return completion{text, f}, err
	})
}

// splitPath parts the folder, with its separator, from the name after it.
func splitPath(text string) (dir, name string) {
	i := strings.LastIndexFunc(text, func(r rune) bool { return r == '/' || r == filepath.Separator })
	return text[:i+1], text[i+1:]
}

// completed writes what all the names have in common, and says which they are
// where there are several.
func (m *Model) completed(msg request.ReadMsg[completion]) tea.Cmd {
	news, cmd := m.completions.Take(msg)
	if !news {
		return cmd
	}
	in, got := &m.choice.path, *m.completions.Got()
	if !in.IsOpen() || in.Value() != got.text {
		return nil
	}
	dir, typed := splitPath(got.text)
	var names []string
	for _, e := range got.folder.Entries {
		if len(e.Name) >= len(typed) && strings.EqualFold(e.Name[:len(typed)], typed) {
			name := e.Name
			if e.Folder {
				name += separator
			}
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nav.Send(nav.SayMsg{Text: "Nothing that can be imported begins with " + strconv.Quote(widget.Clean(typed)) + " there."})
	}
	if s := shared(names); len(s) > len(typed) || len(names) == 1 {
		in.Set(dir + s)
	}
	if len(names) == 1 {
		return nil
	}
	const most = 6
	say := strconv.Itoa(len(names)) + " begin so: " + strings.Join(names[:min(most, len(names))], "   ")
	if len(names) > most {
		say += "   ..."
	}
	return nav.Send(nav.SayMsg{Text: widget.Clean(say)})
}

// shared is the longest beginning that all names have.
func shared(names []string) string {
	s := names[0]
	for _, n := range names[1:] {
		for !strings.HasPrefix(n, s) {
			_, last := utf8.DecodeLastRuneInString(s)
			s = s[:len(s)-last]
		}
	}
	return s
}
