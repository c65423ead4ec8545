package taxonomy

import (
	"slices"

	"casebook/data"
	"casebook/data/tag"
)

// Rules are a taxonomy made ready to tag by: what the program suggests is
// suggested anew, what a reader coded is only renamed, and what was confirmed is
// shown under the themes there are. Polarity does not rest on themes and stays.
// Rules are safe for use by several goroutines.
type Rules struct {
	taxonomy Taxonomy
	tagger   *tag.Tagger
	own      bool // the taxonomy differs from the built-in themes
}

// Rules makes the taxonomy ready. The error says which theme cannot be looked
// for.
func (t Taxonomy) Rules() (*Rules, error) {
	if !t.Changed() {
		return &Rules{t, tag.Default(), false}, nil
	}
	tagger, err := tag.New(t.Suggested())
	if err != nil {
		return nil, err
	}
	return &Rules{t, tagger, true}, nil
}

// Taxonomy is the taxonomy that the rules are of.
func (r *Rules) Taxonomy() Taxonomy { return r.taxonomy }

// Suggest reads a paragraph as tag.Tagger does, under the taxonomy: words of a
// merged theme speak for the one that it was merged into.
func (r *Rules) Suggest(text string, section data.Area, recommendation bool) tag.Suggestion {
	return r.shown(r.tagger.Suggest(text, section, recommendation))
}

// Explain is Suggest, and says of what was not given why not.
func (r *Rules) Explain(text string, section data.Area, recommendation bool) tag.Suggestion {
	return r.shown(r.tagger.Explain(text, section, recommendation))
}

// shown is a suggestion under the taxonomy.
func (r *Rules) shown(s tag.Suggestion) tag.Suggestion {
	if !r.own {
		return s
	}
	// Of two that were merged the weightier counts, with its own reasons, so that
	// they add up to its sum.
	weightier := map[string]string{} // theme now -> theme that was found
	var sums []tag.Sum
	for _, x := range s.Sums {
		now := r.one(x.Theme)
		if _, two := weightier[now]; two {
			continue
		}
		weightier[now], x.Theme = x.Theme, now
		sums = append(sums, x)
	}
	var missed []tag.Missed
	for _, x := range s.Missed {
		now := r.one(x.Theme)
		if _, two := weightier[now]; two {
			continue
		}
		weightier[now], x.Theme = x.Theme, now
		missed = append(missed, x)
	}
	var why []tag.Reason
	for _, x := range s.Why {
		now := r.one(x.Theme)
		if x.Theme == "" || weightier[now] == x.Theme {
			x.Theme = now
			why = append(why, x)
		}
	}
	s.Themes, s.Sums, s.Missed, s.Why = r.taxonomy.Of(s.Themes), sums, missed, why
	return s
}

func (r *Rules) one(id string) string {
	if id == "" {
		return ""
	}
	if of := r.taxonomy.Of([]string{id}); len(of) == 1 {
		return of[0]
	}
	return id
}

// Finding is a finding, as it is kept, with the themes that it has under the
// taxonomy. What its source coded stays in Coded where it is shown otherwise,
// so that taking a merge back restores it. A second time changes nothing.
func (r *Rules) Finding(f data.Finding) data.Finding {
	if !f.Suggested {
		return r.Coded(f)
	}
	s := r.Suggest(f.Text, f.Area, f.Polarity == data.Recommendation)
	if !slices.Equal(s.Themes, f.Themes) {
		f.Themes = append([]string{}, s.Themes...)
	}
	f.Unsure = s.Confidence.Unsure()
	f.YourWords, f.Coded = nil, nil
	for _, x := range s.Why {
		if x.Rule == tag.YourWords && x.Weight > 0 && slices.Contains(s.Themes, x.Theme) && !slices.Contains(f.YourWords, x.Theme) {
			f.YourWords = append(f.YourWords, x.Theme)
		}
	}
	return f
}

// Coded is Finding for a finding whose themes are a reader's.
func (r *Rules) Coded(f data.Finding) data.Finding {
	if f.Coded != nil {
		f.Themes, f.Coded = f.Coded, nil
	}
	if now := r.taxonomy.Of(f.Themes); !slices.Equal(now, union(nil, f.Themes)) {
		f.Coded, f.Themes = f.Themes, append([]string{}, now...)
	}
	return f
}

// Chosen is what a person's choice is shown as.
func (r *Rules) Chosen(themes []string) []string { return r.taxonomy.Of(themes) }

// YourWords are the themes that the reader's own words in a text give it, each with
// where the first of them stands, and all such words that stand there. A theme of
// which others were merged has theirs too.
func (r *Rules) YourWords(text string) (given []tag.Own, stand []tag.OwnWord) {
	all, stand := r.tagger.Own(text)
	for _, x := range all {
		x.Theme = r.one(x.Theme)
		if !slices.ContainsFunc(given, func(y tag.Own) bool { return y.Theme == x.Theme }) {
			given = append(given, x)
		}
	}
	return given, stand
}

// AllYourWords are the words that the reader gave for a theme, and for those that were
// merged into it.
func (r *Rules) AllYourWords(theme string) (out []tag.OwnWord) {
	for _, w := range r.tagger.OwnWords() {
		if r.one(w.Theme) == theme {
			out = append(out, w)
		}
	}
	return out
}

// WithYourWords are the themes for which the reader gave words.
func (r *Rules) WithYourWords() []string { return r.taxonomy.Of(r.tagger.WithOwn()) }
