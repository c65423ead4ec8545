package browse

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/words"
	"casebook/store"
	"casebook/ui/reader"
	"casebook/ui/widget"
)

// restedMsg tells that the cursor has stayed on finding number seq.
type restedMsg struct{ seq int }

// readMsg brings all that is known of a finding.
type readMsg struct {
	id      string
	reading history.Reading
	err     error
}

// keepReadings is how many gathered readings are kept.
const keepReadings = 64

// readingPane shows the finding under the cursor: its own text at once, the
// rest as soon as the cursor rests.
type readingPane struct {
	page   widget.Page
	id     string // finding shown
	seq    int    // goes up with every other finding
	known  map[string]history.Reading
	failed error
	drawn  drawn
}

// drawn says for what the lines were made.
type drawn struct {
	id     string
	width  int
	whole  bool
	failed bool
	words  string
	hits   *store.Hits
	basis  data.Basis
}

// take keeps a reading that was asked for.
func (p *readingPane) take(m readMsg) {
	if m.err != nil {
		if m.id == p.id {
			p.failed = m.err
		}
		return
	}
	if len(p.known) >= keepReadings || p.known == nil {
		p.known = map[string]history.Reading{}
	}
	p.known[m.id] = m.reading
}

// forget has the lines made anew.
func (p *readingPane) forget() { p.drawn = drawn{} }

// settle notices another finding under the cursor and waits for it to rest.
func (m *Model) settle() tea.Cmd {
	p := &m.reader
	r, ok := m.current()
	if !ok || r.Finding.ID == p.id {
		return nil
	}
	p.id, p.failed = r.Finding.ID, nil
	p.seq++
	p.page.To(0)
	m.layReader()
	if _, ok := p.known[p.id]; ok {
		return nil
	}
	seq := p.seq
	return tea.Tick(m.pause, func(time.Time) tea.Msg { return restedMsg{seq} })
}

// rested gathers the reading of the finding on which the cursor stayed.
func (m *Model) rested(t restedMsg) tea.Cmd {
	r, ok := m.current()
	if !ok || t.seq != m.reader.seq {
		return nil
	}
	from := m.store
	return func() tea.Msg {
		full, err := history.Read(from, r.Finding)
		return readMsg{id: r.Finding.ID, reading: full, err: err}
	}
}

// layReader wraps the reading for the present width, if that is not done.
func (m *Model) layReader() {
	size := m.readerSize()
	p := &m.reader
	p.page.SetHeight(size.H)
	r, ok := m.current()
	if !ok || size.W == 0 {
		p.page.Set(m.nothingToRead(r, size.W))
		p.drawn = drawn{}
		return
	}
	full, whole := p.known[r.Finding.ID]
	want := drawn{id: r.Finding.ID, width: size.W, whole: whole, failed: p.failed != nil, words: m.filter.Words(), hits: m.hits, basis: m.set.Basis}
	if want == p.drawn {
		return
	}
	p.drawn = want
	o := reader.Options{Style: m.set.Style, Width: size.W, Basis: m.set.Basis, Words: m.words(), Sources: m.source}
	if whole {
		p.page.Set(reader.Lines(full, o))
		return
	}
	lines := reader.Opening(r.Finding, *r.Inspection, m.nameOf(r.Inspection.Authority), m.store.Themes(), o)
	if p.failed != nil {
		lines = append(lines, "")
		for _, l := range widget.Wrap("The rest could not be read: "+widget.Clean(p.failed.Error()), size.W, "") {
			lines = append(lines, m.set.Style.Warn.Render(l))
		}
	}
	p.page.Set(lines)
}

// nothingToRead says why no finding is shown.
func (m *Model) nothingToRead(r store.Row, w int) []string {
	text, st := "No finding is selected.", m.set.Style.Dim
	if r.Err != nil {
		text, st = widget.Clean(r.Err.Error()), m.set.Style.Warn
	}
	var lines []string
	for _, l := range widget.Wrap(text, w, "") {
		lines = append(lines, st.Render(l))
	}
	return lines
}

// words are the words to mark, as the store widened them.
func (m *Model) words() words.Query {
	if m.hits == nil || m.filter.Words() == "" {
		return words.Query{}
	}
	return m.hits.Words
}
