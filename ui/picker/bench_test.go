package picker

import (
	"fmt"
	"testing"

	"casebook/data"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// BenchmarkKeyOfTenThousand types, toggles and draws with as many findings as
// can be selected at once.
func BenchmarkKeyOfTenThousand(b *testing.B) {
	var msg nav.ThemesMsg
	for i := range 10000 {
		msg.Findings = append(msg.Findings, data.Finding{ID: fmt.Sprint(i), Text: "x", Themes: []string{"plans", "voice"}})
	}
	p := New(fake{}, msg, &Recent{}, uitest.Settings().Style, data.ByPublished)
	p.input.Open("")
	names := []string{"p", "space", "down", "space", "!"}
	b.ResetTimer()
	for i := range b.N {
		p.key(uitest.Key(keys.InPicker, names[i%len(names)]))
		p.View(160, 47)
	}
}

// BenchmarkOpenTenThousand takes in what was read of as many.
func BenchmarkOpenTenThousand(b *testing.B) {
	var msg nav.ThemesMsg
	for i := range 10000 {
		msg.Findings = append(msg.Findings, data.Finding{ID: fmt.Sprint(i), Text: "x", Themes: []string{"plans", "voice"}})
	}
	for b.Loop() {
		New(fake{}, msg, &Recent{}, uitest.Settings().Style, data.ByPublished)
	}
}
