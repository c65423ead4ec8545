package tag

import (
	"strings"
	"testing"

	"casebook/data"
)

// ordinary is a paragraph of about the length that reports' paragraphs have.
var ordinary = strings.Repeat("Managers look at every referral on the day it comes and their reasons are written down. "+
	"However, some assessments are late, and plans do not always say what should change and by when. ", 3)

// BenchmarkSuggest: a core is to read at least 20,000 paragraphs a second.
func BenchmarkSuggest(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Suggest(ordinary, data.HelpAndProtection, false)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "paragraphs/s")
}
