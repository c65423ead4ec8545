package library

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"casebook/data/agreement"
	"casebook/ui/draw"
	"casebook/ui/request"
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
	st, out := m.settings.Style, draw.Text{W: m.measured()}
	for _, a := range got.both {
		if len(out.Lines) > 0 {
			out.Gap()
		}
		out.Add(st.Strong, "", "With "+a.Against.String())
		for _, s := range append(a.Summary(), a.Sums()...) {
			out.Add(st.Text, "", s)
		}
		for _, f := range a.Figures(m.store.Themes()) {
			out.Add(st.Text, "", fmt.Sprintf("%s: kappa %s, positive agreement %.2f (both %d, reader %d, here %d)", f.Label, agreement.KappaText(f.Kappa, f.HasKappa), f.F1(), f.Both, f.Want, f.Got))
		}
		if len(a.Disagreement) > 0 {
			out.Add(st.Text, "", "They differ in:")
		}
		for _, id := range a.Disagreement {
			out.Add(st.Text, "  ", got.named[id])
		}
	}
	return out.Lines
}
