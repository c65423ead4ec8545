package history

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// polarityStates are the states of a moment whose findings are all of one
// polarity, in the order in which the words name several.
var polarityStates = []struct {
	polarity data.Polarity
	state    State
}{
	{data.Development, Raised}, {data.Recommendation, Recommended}, {data.MixedPolarity, Mixed},
	{data.Progress, Progressed}, {data.Strength, Praised}, {data.Context, Spoken},
}

// toldLater is said of what an inspection found that a later one tells.
const toldLater = "told by a later report"

func (t *trail) moment(in data.Inspection) Moment {
	m := Moment{Inspection: in, Mark: " ", Here: in.ID == t.here.Inspection, Partial: in.Coverage.Part()}
	s := t.evidence[in.ID]
	if s == nil {
		m.silent()
		return m
	}
	m.Findings, m.Paragraphs = s.findings, s.paragraphs
	ours, retold, theirs := toldOnce(s.findings)
	for _, f := range ours {
		m.Serious = m.Serious || f.Weight == data.Serious
	}
	var parts []string
	switch {
	case len(ours) > 0:
		m.weigh(polaritiesOf(ours))
		parts = append(parts, m.findingWords(ours)+became(ours)+told(ours))
		if retold {
			parts = append(parts, "the press says so too")
		}
		parts = append(parts, mentionWords(s.mentions, "")...)
	case len(s.mentions) > 0:
		m.weigh(polaritiesMentioned(s.mentions))
		m.State = Mentioned
		tail := " (report only)"
		if len(s.paragraphs) > 0 {
			tail = ""
		}
		parts = mentionWords(s.mentions, tail)
	case len(s.back) > 0:
		m.State, m.Mark = BackReference, backMark(s.back)
		parts = append(parts, backWords(s.back)+" ("+toldLater+")")
	default:
		m.silent()
		m.State, m.Mark = OtherVoice, " "
		parts = append(parts, "Ofsted: "+m.Words)
	}
	parts = append(parts, voices(theirs)...)
	if len(s.findings) > 0 && len(s.paragraphs) > 0 {
		parts = append(parts, paragraphWords(s.paragraphs))
	}
	m.Words = strings.Join(parts, "; ")
	return m
}

// toldOnce parts findings into Ofsted's and those of other voices, so that no fact
// is told twice: what retells Ofsted's words counts where nothing better is held,
// what was chosen from the report before what the press said of it. The second
// result says that the press retells what the first holds.
func toldOnce(all []data.Finding) (ours []data.Finding, retold bool, theirs []data.Finding) {
	by := map[data.Voice][]data.Finding{}
	for _, f := range all {
		if v := f.Attribution; v == data.Ofsted || v.Retells() {
			by[v] = append(by[v], f)
		} else {
			theirs = append(theirs, f)
		}
	}
	for _, v := range []data.Voice{data.Ofsted, data.Chosen, data.Press} {
		if ours = by[v]; len(ours) > 0 {
			return ours, v != data.Press && len(by[data.Press]) > 0, theirs
		}
	}
	return nil, false, theirs
}

// silent fills in a moment of an inspection that says nothing that we hold.
func (m *Moment) silent() {
	switch in := m.Inspection; {
	case in.FromFile() && in.Coverage != data.NoText:
		m.State, m.Mark, m.Words = NotLinked, " ", "its report is held; nobody has linked its paragraphs to this matter"
	case in.Coverage == data.Complete:
		m.State, m.Verdict, m.Mark, m.Words = NotMentioned, data.SilentVerdict, ".", silence(in)
	case in.Coverage.Part():
		m.State, m.Verdict, m.Mark, m.Words = NotMentioned, data.SilentVerdict, ".", silence(in)
	default:
		m.State, m.Mark, m.Words = NoText, " ", in.CoverageWords()+": nothing to read"
	}
}

// silence says that what is held of an inspection does not speak of a matter.
// Where findings were chosen from its report, the report may.
func silence(in data.Inspection) string {
	switch in.Coverage {
	case data.Partial:
		return "not mentioned (" + in.Coverage.Name() + ")"
	case data.Selected:
		return "not among the " + in.Coverage.Name()
	}
	return "not mentioned"
}

// paragraphWords writes "report paras 2, 56".
func paragraphWords(all []data.Finding) string {
	numbers := make([]string, len(all))
	for i, p := range all {
		numbers[i] = strconv.Itoa(p.Source.Paragraph)
	}
	if len(all) == 1 {
		return "report para " + numbers[0]
	}
	return "report paras " + strings.Join(numbers, ", ")
}

// weigh says what polarities come to on balance. Where they are all one, state
// and mark are that one's; else they follow the verdict.
func (m *Moment) weigh(all []data.Polarity) {
	for _, p := range all {
		m.Balance.Add(p)
	}
	m.Verdict = m.Balance.Verdict()
	counted := slices.DeleteFunc(slices.Clone(all), func(p data.Polarity) bool { return p == data.Context })
	if len(counted) == 0 {
		m.State, m.Mark = Spoken, " "
		return
	}
	m.State, m.Mark = Mixed, m.Verdict.Mark()
	for _, x := range polarityStates {
		alone := !slices.ContainsFunc(counted, func(p data.Polarity) bool { return p != x.polarity })
		switch {
		case alone:
			m.State, m.Mark = x.state, x.polarity.Mark()
		case x.polarity == data.Development && (m.Verdict == data.MostlyCriticised || m.Verdict == data.AllCriticised),
			x.polarity == data.Strength && m.Verdict.Well():
			m.State = x.state
		}
	}
}

func polaritiesOf(findings []data.Finding) []data.Polarity {
	out := make([]data.Polarity, len(findings))
	for i, f := range findings {
		out[i] = f.Polarity
	}
	return out
}

func polaritiesMentioned(all []data.Mention) []data.Polarity {
	out := make([]data.Polarity, len(all))
	for i, x := range all {
		out[i] = x.Polarity
	}
	return out
}

func has(findings []data.Finding, p data.Polarity) bool {
	return slices.Contains(polaritiesOf(findings), p)
}

// findingWords writes "needs work, serious", and of findings that differ first
// the verdict: "mixed: needs work and strength, two findings".
func (m *Moment) findingWords(findings []data.Finding) string {
	words := polarityWords(findings)
	if strings.Contains(words, " and ") && m.Verdict != data.SilentVerdict {
		words = m.Verdict.Words() + ": " + words
	}
	if n := len(findings); n > 1 {
		words += ", " + prose.Number(n) + " findings"
	}
	if m.Serious {
		words += ", serious"
	}
	return words
}

func polarityWords(findings []data.Finding) string {
	var names []string
	for _, w := range polarityStates {
		if has(findings, w.polarity) {
			names = append(names, w.polarity.Name())
		}
	}
	return strings.Join(names, " and ")
}

// became is what the findings themselves say of the matter since an earlier
// inspection: "; persisting".
func became(findings []data.Finding) string {
	var out []string
	for _, f := range findings {
		for _, b := range f.RefersBack {
			if b.Then != "" && !slices.Contains(out, b.Then) {
				out = append(out, b.Then)
			}
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "; " + strings.Join(out, ", ")
}

// told says where we have Ofsted's words only from the press.
func told(findings []data.Finding) string {
	for _, f := range findings {
		if f.Attribution != data.Press {
			return ""
		}
	}
	return " (as the press reports it)"
}

func mentionWords(all []data.Mention, tail string) []string {
	var out []string
	for _, x := range all {
		words := x.Where
		switch {
		case strings.HasPrefix(words, "para"):
			words = "report " + words
		case !strings.HasPrefix(words, "the report"):
			words = "report: " + words
		}
		out = append(out, words+tail)
	}
	return out
}

func backWords(all []data.BackRef) string {
	var out []string
	for _, b := range all {
		if !slices.Contains(out, b.As) {
			out = append(out, b.As)
		}
	}
	return strings.Join(out, "; ")
}

// backMark marks what Ofsted's own headings say needs work: areas for
// development, for improvement, for priority action.
func backMark(all []data.BackRef) string {
	for _, b := range all {
		for _, heading := range []string{"development", "improvement", "priority action"} {
			if strings.Contains(b.As, heading) {
				return data.Development.Mark()
			}
		}
	}
	return " "
}

// voices names who else speaks: "the trust says: progress".
func voices(findings []data.Finding) []string {
	var out []string
	for _, v := range data.Voices() {
		var his []data.Finding
		for _, f := range findings {
			if f.Attribution == v {
				his = append(his, f)
			}
		}
		if len(his) > 0 {
			out = append(out, v.Name()+" says: "+polarityWords(his))
		}
	}
	return out
}
