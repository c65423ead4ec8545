// Package picker is the theme picker that lies over a screen: it shows what the
// program suggests of a finding and why, and a person confirms or changes it,
// of one finding or of many at once.
//
// It knows themes, polarity and how they are chosen. It must not write: what
// was chosen goes out as a message of package nav, and the root writes it.
package picker

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/reader"
	"casebook/ui/request"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Store is what the picker asks of a casebook.
type Store interface {
	history.Known
	Choices() ([]data.KeptChoice, error)
	Themes() data.ThemeSet
	reader.Suggester // under the casebook's own themes
}

// Picker chooses themes and polarity for findings.
type Picker struct {
	store  Store
	style  style.Sheet
	recent *Recent
	names  *history.Names

	ids      []string // still to be read
	portions request.Answer[[]data.Finding]
	total    int // findings, when all are read

	edit
	busy    bool   // what was chosen is being written
	note    string // what to do, or why a key did nothing; until the next key
	input   widget.Input
	rows    []data.Theme
	list    widget.List
	latest  request.Answer[latest]
	reasons request.Answer[reason] // of one finding
	whyPage widget.Page
	why     bool // the page of reasons is shown
}

// New makes a picker for the findings of a message. Recent themes are the
// caller's to keep from one picker to the next.
func New(s Store, msg nav.ThemesMsg, recent *Recent, st style.Sheet, b data.Basis) *Picker {
	p := &Picker{store: s, style: st, names: history.NewNames(s, b), recent: recent, ids: msg.IDs, total: len(msg.Findings) + len(msg.IDs), edit: edit{findings: msg.Findings}, input: widget.NewInput("Find ")}
	p.begin()
	return p
}

// begin takes the findings as they are for what is wished, once all are read.
func (p *Picker) begin() {
	if p.ready() {
		p.edit = editOf(p.findings)
	}
	p.find()
}

// ready reports whether every finding has been read.
func (p *Picker) ready() bool { return len(p.findings) > 0 && len(p.ids) == 0 }

// one reports whether the picker is about a single finding.
func (p *Picker) one() bool { return p.total == 1 }

// Init opens the line to find a theme, and reads what is still to be read.
func (p *Picker) Init() tea.Cmd {
	return tea.Batch(p.input.Open(""), p.readCmd(), p.reasonCmd(), p.recentCmd())
}

// Scope is where the keys go.
func (p *Picker) Scope() keys.Scope { return keys.InPicker }

// About are the ids of the findings that have been read.
func (p *Picker) About() []string { return data.IDs(p.findings) }

// Busy reports whether what was chosen is being written.
func (p *Picker) Busy() bool { return p.busy }

// Failed opens the picker to further changes after what was chosen could not
// be written; everything chosen is still there.
func (p *Picker) Failed() { p.busy, p.note = false, "" }

// Update takes a message. It is done when the reader leaves, and, for many
// findings, when they are being written, so that no key waits for that.
func (p *Picker) Update(msg tea.Msg) (done bool, cmd tea.Cmd) {
	switch msg := msg.(type) {
	case request.ReadMsg[[]data.Finding]:
		return false, p.got(msg)
	case request.ReadMsg[reason]:
		p.reasons.Take(msg) // its page says what failed
	case request.ReadMsg[latest]:
		if news, _ := p.latest.Take(msg); news {
			p.recent.begin(*p.latest.Got())
			p.find()
		}
	case keys.PressMsg:
		return p.key(msg)
	default:
		changed, cmd := p.input.Update(msg)
		if changed {
			p.find()
		}
		return false, cmd
	}
	return false, nil
}

func (p *Picker) key(k keys.PressMsg) (done bool, cmd tea.Cmd) {
	p.note = ""
	switch {
	case k.Action == keys.Cancel:
		return true, nil
	case p.busy || !p.ready():
		return false, nil
	case k.Action == keys.None:
		if p.why { // what is typed would not be seen
			return false, nil
		}
		changed, cmd := p.input.Update(k.Key)
		if changed {
			p.find()
		}
		return false, cmd
	}
	return p.act(k.Action, k.Nth)
}

// act carries an action out; n says which of its keys was pressed.
func (p *Picker) act(act keys.Action, n int) (done bool, cmd tea.Cmd) {
	if motion, ok := act.Motion(); ok {
		if p.why {
			p.whyPage.Go(motion)
		} else {
			p.list.Go(motion)
		}
		return false, nil
	}
	if p.why || act == keys.Deciding { // nothing is changed that is not seen
		p.why = !p.why && act == keys.Deciding
		return false, nil
	}
	switch act {
	case keys.Toggle:
		if p.list.Cursor < len(p.rows) {
			p.toggle(p.rows[p.list.Cursor].ID)
		}
	case keys.Recent:
		if n >= len(p.recent.themes()) {
			p.note = "There is no recent theme " + string(rune('1'+n)) + " yet: what you confirm becomes one."
			return false, nil
		}
		p.toggle(p.recent.themes()[n])
	case keys.Polarise:
		p.polarise(data.GivenPolarities()[n])
	case keys.Confirm:
		return p.confirm()
	}
	return false, nil
}

// toggle puts or drops a theme. What was typed to find it is used up.
func (p *Picker) toggle(id string) {
	if !p.edit.toggle(id) {
		p.note = "A finding has at most three themes: drop one first."
		return
	}
	if p.input.Value() == "" {
		return
	}
	p.input.Set("")
	p.find()
	if at := slices.IndexFunc(p.rows, func(t data.Theme) bool { return t.ID == id }); at >= 0 {
		p.list.To(at)
	}
}

func (p *Picker) polarise(to data.Polarity) {
	if p.asking == len(p.findings) {
		p.note = "Its polarity stays: " + data.ErrAsksByPlace.Error() + "."
		return
	}
	if p.edit.polarity = to; p.asking > 0 {
		p.note = "Recommendations among them stay recommendations."
	}
}

// confirm sends the choices out. A word that is still in the line to find is
// no theme yet, and nothing is guessed from it.
func (p *Picker) confirm() (done bool, cmd tea.Cmd) {
	if p.input.Value() != "" {
		p.note = "Space puts or drops the theme found; then Enter confirms."
		return false, nil
	}
	p.busy, p.note = true, "Writing it to your notebook."
	w, themes := p.edit, p.store.Themes() // a thousand keys of findings take their time
	return !p.one(), func() tea.Msg { return w.chosen(themes) }
}

// Used are the themes that were put by hand, for the recent ones.
func (p *Picker) Used() []string { return p.order }
