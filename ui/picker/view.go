package picker

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/words"
	"casebook/ui/draw"
	"casebook/ui/reader"
	"casebook/ui/widget"
)

// widest is how wide the picker gets, without its frame: a text of longer
// lines is hard to read.
const widest = 96

// fixed are the lines that are always there beside the themes: polarity, the
// line to find, and news.
const fixed = 3

// View draws the picker in a box that fits into w by h.
func (p *Picker) View(w, h int) []string {
	inner, rows := max(1, min(w-4, widest)), max(1, h-3)
	if !p.ready() {
		return p.style.Box("Themes and polarity", widget.Block(p.waiting(inner), inner, min(rows, 4)), inner)
	}
	if p.why {
		return p.style.Box(reader.WhyTitle, p.whyView(inner, rows), inner)
	}
	text, themes := p.text(inner), p.themesLines(inner)
	if most := max(1, (rows-fixed-len(themes))*2/5); len(text) > most {
		last := ansi.Truncate(text[most-1], inner-1, "") + p.style.Glyphs.Ellipsis
		text = append(text[:most-1:most-1], last)
	}
	lines := append(append(text, themes...), p.polarityLine(inner), p.input.View(inner))
	p.list.SetHeight(max(1, min(rows-len(lines)-1, len(p.store.Themes().List())+2)))
	lines = append(lines, widget.Block(p.themeRows(inner), inner, p.list.Height)...)
	lines = append(lines, p.style.Accent.Render(widget.Fit(p.note, inner, p.style.Glyphs.Ellipsis)))
	return p.style.Box(p.title(inner), widget.Block(lines, inner, min(rows, len(lines))), inner)
}

func (p *Picker) title(w int) string {
	about := strconv.Itoa(p.total) + " findings"
	if p.one() {
		about = widget.Clean(p.names.FindingOf(p.edit.findings[0]))
	}
	const title = "Themes and polarity"
	about = widget.Fit(about, min(ansi.StringWidth(about), max(0, w-len(title)-2)), p.style.Glyphs.Ellipsis)
	return widget.Spread(title, about, w, p.style.Glyphs.Ellipsis)
}

// waiting says how far reading is, or why it ended.
func (p *Picker) waiting(w int) []string {
	if err := p.portions.Failed(); err != nil {
		why := widget.Clean(err.Error())
		if errors.Is(err, data.ErrNotFound) {
			why = "one is not in the casebook any more"
		}
		return widget.Wrap("The findings could not be read, so nothing can be confirmed: "+why+". Esc leaves.", w, "")
	}
	return widget.Wrap(fmt.Sprintf("Reading %d of %d findings.", len(p.edit.findings), p.total), w, "")
}

// text is the beginning of the finding, with the words that decided marked.
func (p *Picker) text(w int) []string {
	f := p.edit.findings[0]
	if !p.one() {
		s := fmt.Sprintf("What you put or drop is put or dropped for all %d; what you leave stays as each has it. Enter confirms every one.", p.total)
		return widget.Wrap(s, w, "")
	}
	text := widget.Clean(f.Text)
	at, hits, out := 0, []words.Hit(nil), []string{}
	if r := p.reasons.Got(); r != nil {
		hits = r.deciding
	}
	for _, l := range widget.Wrap(text, w, "") {
		if i := strings.Index(text[at:], l); i >= 0 {
			at += i
		}
		out = append(out, reader.Lit(l, at, hits, p.style.Strong, p.style.Match))
		at = min(len(text), at+len(l))
	}
	return out
}

// whose says whose the themes and polarity shown are, the longest first.
func (p *Picker) whose() []string {
	if p.changed() {
		return []string{"(your change, Enter confirms it)", "(your change)"}
	}
	switch f := p.edit.findings[0]; f.Tagging() {
	case data.SuggestedTags:
		said := p.edit.findings[0].TaggingWords()
		return []string{"(" + said + ", Enter confirms it)", "(" + said + ")"}
	case data.ConfirmedTags:
		return []string{"(" + f.TaggingWords() + ")"}
	}
	return []string{"(worked out by a reader)"}
}

// sign is the mark of one theme, or for "" that of whose all are, while they are as the
// finding has them.
func (p *Picker) sign(theme string) string {
	switch f := p.edit.findings[0]; {
	case !p.one() || p.changed():
		return ""
	case theme == "":
		return f.Tagging().Mark()
	default:
		return f.Mark(theme)
	}
}

// themesLines list what is chosen, weightiest first. All of it is shown, on two
// lines where it must be; whose it is stands beside it where there is room.
func (p *Picker) themesLines(w int) []string {
	var parts []string
	for i, id := range p.order {
		parts = append(parts, strconv.Itoa(i+1)+". "+widget.Clean(p.store.Themes().Short(id))+p.sign(id))
	}
	if len(parts) == 0 {
		parts = []string{"none"}
	}
	if p.one() {
		lines := p.chosen(parts, w)
		for _, whose := range p.whose() {
			if last := len(lines) - 1; ansi.StringWidth(lines[last])+1+ansi.StringWidth(whose) <= w {
				lines[last] = widget.Spread(lines[last], p.style.Dim.Render(whose), w, p.style.Glyphs.Ellipsis)
				break
			}
		}
		return lines
	}
	line := "Put on   " + p.style.Strong.Render(strings.Join(parts, "  "))
	if len(p.drop) > 0 {
		line += "   Take off  " + p.style.Strong.Render(widget.Clean(strings.Join(p.store.Themes().Shorts(p.drop), "  ")))
	}
	return []string{widget.Fit(line, w, p.style.Glyphs.Ellipsis)}
}

// chosen lays themes out, as many on a line as have room.
func (p *Picker) chosen(parts []string, w int) []string {
	const name = "Themes   "
	lines := []string{name + p.style.Strong.Render(parts[0])}
	for _, x := range parts[1:] {
		last := len(lines) - 1
		if ansi.StringWidth(lines[last])+2+ansi.StringWidth(x) <= w {
			lines[last] += "  " + p.style.Strong.Render(x)
		} else {
			lines = append(lines, strings.Repeat(" ", len(name))+p.style.Strong.Render(x))
		}
	}
	return lines
}

// polarityLine shows the polarity, and the keys that change it.
func (p *Picker) polarityLine(w int) string {
	said := "unchanged"
	if p.polarity != "" {
		said = draw.Tone(p.polarity, p.style).Render(p.polarity.Mark() + p.sign("") + " " + p.polarity.Name())
	}
	var names []string
	for _, m := range data.GivenPolarities() {
		names = append(names, m.Mark()+" "+m.Name())
	}
	keys := strings.Join(names, " ")
	if p.asking == len(p.edit.findings) {
		keys = "its place in the report decides"
	}
	return widget.Spread("Polarity "+said, p.style.Dim.Render(keys), w, p.style.Glyphs.Ellipsis)
}

// nameCells and idCells are how wide a theme's name and its id behind that get, where
// there is room for both.
const nameCells, idCells = 54, 16

// themeRows draws the themes that are in sight.
func (p *Picker) themeRows(w int) []string {
	var out []string
	first, last := p.list.Window()
	for i := first; i < last; i++ {
		t := p.rows[i]
		box, key := [...]string{none: "[ ]", some: "[-]", all: "[x]"}[p.state(t.ID)], ""
		for n, id := range p.recent.themes() {
			if id == t.ID {
				key = strconv.Itoa(n + 1)
			}
		}
		name, id := fmt.Sprintf("  %1s %s %s", key, box, widget.Clean(t.Label)), ""
		if w >= nameCells+idCells {
			name = widget.Fit(name, nameCells, p.style.Glyphs.Ellipsis)
			id = widget.Fit(" "+widget.Clean(t.ID), w-nameCells, p.style.Glyphs.Ellipsis)
		}
		name = widget.Fit(name, w-widget.Width(id), p.style.Glyphs.Ellipsis)
		line := name + p.style.Dim.Render(id)
		if i == p.list.Cursor {
			line = p.style.Selected.Render(p.style.Glyphs.Cursor + name[1:] + id)
		}
		out = append(out, line)
	}
	if len(p.rows) == 0 {
		out = append(out, p.style.Dim.Render(widget.Fit("  "+p.noRows(), w, p.style.Glyphs.Ellipsis)))
	}
	return out
}

// noRows says why no theme is found by what is typed.
func (p *Picker) noRows() string {
	for _, f := range p.store.Themes().FormerThemes() {
		switch {
		case !widget.HoldsAll(f.ID+" "+f.Label, p.input.Value()):
		case f.Into != "":
			return widget.Clean(f.ID) + " was merged into " + widget.Clean(f.Into) + ": type that."
		default:
			return widget.Clean(f.ID) + " is hidden in this casebook."
		}
	}
	return "No theme in use has these words."
}
