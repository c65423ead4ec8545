package picker

import (
	"casebook/ui/reader"
	"casebook/ui/widget"
)

// whyView is the page of reasons, at most rows lines.
func (p *Picker) whyView(w, rows int) []string {
	var lines []string
	for _, l := range p.whyLines() {
		lines = append(lines, widget.Wrap(l, w, "  ")...)
	}
	p.whyPage.SetHeight(min(rows, len(lines)))
	p.whyPage.Set(lines)
	return p.whyPage.View(w)
}

// whyLines says what the program makes of the words, theme by theme.
func (p *Picker) whyLines() []string {
	why := p.reasons.Got()
	switch {
	case !p.one():
		return []string{"The reasons are shown for one finding at a time."}
	case p.reasons.Failed() != nil:
		return []string{"The text could not be read under this casebook's themes: " + widget.Clean(p.reasons.Failed().Error())}
	case why == nil:
		return []string{"Reading the text."}
	}
	return reader.Reasons(p.edit.findings[0], *why.suggestion, p.store.Themes())
}
