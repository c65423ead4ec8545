package reader

import "casebook/data"

// Judged says of every judgement of an inspection how it is known and where it
// stands, with what other sources say instead.
func Judged(in data.Inspection, sources map[string]data.Source) []string {
	name := func(id string) string {
		if s, ok := sources[id]; ok {
			return s.Name()
		}
		return id
	}
	var out []string
	for _, j := range in.Judgements {
		out = append(out, j.Area.NameIn(in.Edition())+": "+j.Grade.Words()+", "+j.Status.Words()+"; "+name(j.Source))
		for _, o := range j.Also {
			out = append(out, "  otherwise: "+o.Grade.Words()+", "+o.Status.Words()+"; "+name(o.Source))
		}
	}
	return out
}
