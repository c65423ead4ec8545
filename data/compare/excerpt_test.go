package compare

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/words"
	"pgregory.net/rapid"
)

// TestNoContrarySentenceIsCut: whatever paragraphs are linked, what is quoted
// holds every sentence that turns or says the contrary of what decides, whole,
// and marks what it leaves out.
func TestNoContrarySentenceIsCut(t *testing.T) {
	subject := rapid.SampledFrom([]string{"visits to care leavers", "plans of children in need", "the town hall's roof", "supervision", "audits", "foster carers (paragraphs 3, 4)"})
	says := rapid.SampledFrom([]string{"%s are strong and effective.", "%s are weak and too often late.", "However, %s are not good enough.", "%s have improved, but not for all.",
		"%s are regular; managers see this.", "There were forty %s.", "More work is needed on %s.", "%s are not yet thorough!", "Although %s are thorough, delay remains.", "“%s help us,” one child said.", "• %s still drift.", "Do %s help? “Yes.”"})
	rapid.Check(t, func(t *rapid.T) {
		paragraph := func() (out []string) {
			for range rapid.IntRange(1, 7).Draw(t, "sentences") {
				s := []rune(strings.ReplaceAll(says.Draw(t, "says"), "%s", subject.Draw(t, "subject")))
				out = append(out, strings.ToUpper(string(s[0]))+string(s[1:]))
			}
			return out
		}
		a := data.Finding{ID: "a/p1", Attribution: data.Ofsted, Polarity: data.Development, Text: strings.Join(paragraph(), " ")}
		sentences := paragraph()
		b := data.Finding{ID: "b/p1", Attribution: data.Ofsted, Polarity: rapid.SampledFrom(data.Polarities()).Draw(t, "polarity"), Text: strings.Join(sentences, " ")}
		x := indexOf(t, []data.Finding{a}, []data.Finding{b})
		q := x.newQuery(x.a[0], newMatchWeights())
		tone := x.toneOn(&q, x.b[0])
		l := Link{Finding: b, Tone: tone.tone(), Excerpt: tone.excerpt}
		got := l.Quote()
		for _, s := range sentences {
			read := sentencesOf(t, s)
			if (terms.Contrary(words.Cut(s)) || contrary(l.Tone, read)) && !strings.Contains(got, strings.TrimPrefix(s, "• ")) {
				t.Fatalf("%q decides as %s, and is without %q", got, l.Tone, s)
			}
		}
		rest := b.Text
		for _, part := range strings.Split(got, LeftOut) {
			part = strings.TrimSpace(part)
			at := strings.Index(rest, part)
			if at < 0 {
				t.Fatalf("%q is not in order in %q", part, b.Text)
			}
			rest = rest[at+len(part):]
			if part != "" && !strings.ContainsAny(part[len(part)-1:], ".!?") && !strings.HasSuffix(part, "”") {
				t.Fatalf("%q ends in the middle of a sentence", part)
			}
		}
	})
}

// sentencesOf is the praise and the concern of a text read by itself.
func sentencesOf(t *rapid.T, text string) (sum [2]float64) {
	for _, s := range indexOf(t, nil, []data.Finding{{Text: text}}).b[0].tones {
		sum[0], sum[1] = sum[0]+s[0], sum[1]+s[1]
	}
	return sum
}

func TestQuote(t *testing.T) {
	const text = "• Plans are late. They drift; nobody asks. (Visits are kept.) More follows"
	for _, x := range []struct {
		name string
		of   Excerpt
		want string
	}{
		{"none is all", nil, text},
		{"the first", Excerpt{{4, 19}}, "Plans are late. [...]"},
		{"two apart", Excerpt{{4, 19}, {45, 63}}, "Plans are late. [...] (Visits are kept.) [...]"},
		{"the last", Excerpt{{64, 76}}, "[...] More follows"},
		{"that does not fit", Excerpt{{4, 500}}, text},
		{"out of order", Excerpt{{45, 63}, {4, 19}}, text},
	} {
		if got := x.of.Quote(text); got != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}
