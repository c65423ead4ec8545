package library

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data/agreement"
	"casebook/ui/request"
	"casebook/ui/widget"
)

// agreed shows how far a reader agrees.
func (m *Model) agreed(msg request.ReadMsg[agreed]) tea.Cmd {
	news, cmd := m.agreements.Take(msg)
	if !news || m.step != choosing { // something else was begun meanwhile
		return cmd
	}
	got := *m.agreements.Got()
	m.show("Agreement with "+got.both[0].Reader, func() []string { return m.agreementLines(got) })
	return nil
}

func (m *Model) agreementLines(got agreed) []string {
	var out []string
	add := func(s string) { out = append(out, widget.Wrap(widget.Clean(s), m.measured(), "  ")...) }
	for _, a := range got.both {
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, m.settings.Style.Strong.Render(strings.ToUpper("with "+a.Against.String())))
		for _, s := range append(a.Summary(), a.Sums()...) {
			add(s)
		}
		for _, f := range a.Figures(m.store.Themes()) {
			add(fmt.Sprintf("%s: kappa %s, positive agreement %.2f (both %d, reader %d, here %d)", f.Label, agreement.KappaText(f.Kappa, f.HasKappa), f.F1(), f.Both, f.Want, f.Got))
		}
		if len(a.Disagreement) > 0 {
			add("They differ in:")
		}
		for _, id := range a.Disagreement {
			add("  " + got.named[id])
		}
	}
	return out
}
