package browse

import (
	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/words"
	"casebook/store"
	"casebook/ui/reader"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// keepReadings is how many gathered readings are kept.
const keepReadings = 64

// readingPane shows the finding under the cursor: its own text at once, the
// rest as soon as the cursor rests.
type readingPane struct {
	page  widget.Page
	id    string // finding shown
	asks  request.Answer[history.Reading]
	known map[string]history.Reading
	drawn drawn
}

// drawn says for what the lines were made.
type drawn struct {
	id     string
	width  int
	whole  bool
	folded bool
	failed bool
	words  string
	hits   *store.Hits
	basis  data.Basis
}

// take keeps a reading that was asked for.
func (p *readingPane) take(msg request.ReadMsg[history.Reading]) {
	if news, _ := p.asks.Take(msg); !news { // the pane says what failed
		return
	}
	if len(p.known) >= keepReadings || p.known == nil {
		p.known = map[string]history.Reading{}
	}
	p.known[p.asks.Got().Finding.ID] = *p.asks.Got()
}

// forgetAll has everything read anew.
func (p *readingPane) forgetAll() {
	p.known, p.id = nil, ""
	p.asks.Drop()
	p.forget()
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
	p.id = r.Finding.ID
	p.asks.Drop()
	p.page.To(0)
	m.layReader()
	if _, ok := p.known[p.id]; ok {
		return nil
	}
	from := m.store
	return p.asks.AskAfter(m.pause, func() (history.Reading, error) { return history.Read(from, r.Finding) })
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
	want := drawn{id: r.Finding.ID, width: size.W, whole: whole, folded: m.pane != inReader, failed: p.asks.Failed() != nil, words: m.filter.Words(), hits: m.hits, basis: m.set.Basis}
	if want == p.drawn {
		return
	}
	p.drawn = want
	o := reader.Options{Style: m.set.Style, Width: size.W, Basis: m.set.Basis, Words: m.words(), Sources: m.source, Folded: want.folded}
	if whole {
		p.page.Set(reader.Lines(full, o))
		return
	}
	lines := reader.Opening(r.Finding, *r.Inspection, m.nameOf(r.Inspection.Authority), m.store.Themes(), o)
	if err := p.asks.Failed(); err != nil {
		lines = append(lines, "")
		for _, l := range widget.Wrap("The rest could not be read: "+widget.Clean(err.Error()), size.W, "") {
			lines = append(lines, m.set.Style.Warn.Render(l))
		}
	}
	p.page.Set(lines)
}

// nothingToRead says why no finding is shown.
func (m *Model) nothingToRead(r store.Row, w int) []string {
	text, st := "No finding is selected.", m.set.Style.Dim
	if r.Group != nil {
		text, st = m.aboutGroup(*r.Group), m.set.Style.Text
	}
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
