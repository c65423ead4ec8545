package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Validate checks that every record names only what exists and states where
// it comes from. The error names each record that is wrong.
func (c *Casebook) Validate() error {
	v := validator{ids: map[string]string{}}
	v.authorities(c.Authorities)
	for _, s := range c.Sources {
		v.once("source", s.ID)
	}
	for _, in := range c.Inspections {
		v.inspection(in)
	}
	for _, f := range c.Findings {
		v.finding(f)
	}
	v.threads(c)
	for _, e := range c.Events {
		v.once("event", e.ID)
		v.known("event "+e.ID, "authority", e.Authority)
		v.known("event "+e.ID, "source", e.Source)
		v.status("event "+e.ID, e.Date.Status)
		v.date("event "+e.ID, "date", e.Date.Date)
		v.date("event "+e.ID, "end", e.Date.End)
		v.check(e.Date.End == "" || e.Date.Lasted() && e.Date.End > e.Date.Date, "event %s: ends %s, which is not after it began", e.ID, e.Date.End)
		v.check(e.Text != "", "event %s: no text", e.ID)
	}
	v.flags(c)
	return errors.Join(v.wrong...)
}

type validator struct {
	ids   map[string]string // "kind id" -> seen
	wrong []error
}

func (v *validator) check(ok bool, format string, args ...any) {
	if !ok {
		v.wrong = append(v.wrong, fmt.Errorf(format, args...))
	}
}

func (v *validator) once(kind, id string) {
	v.check(id != "", "%s without an id", kind)
	k := kind + " " + id
	_, seen := v.ids[k]
	v.check(!seen, "%s %s: duplicate id", kind, id)
	v.ids[k] = id
}

func (v *validator) has(kind, id string) bool { _, ok := v.ids[kind+" "+id]; return ok }

func (v *validator) known(record, kind, id string) {
	v.check(v.has(kind, id), "%s: unknown %s %q", record, kind, id)
}

func (v *validator) status(record string, s Status) {
	v.check(s.Valid(), "%s: unknown date or grade status %q", record, s)
}

func (v *validator) date(record, field string, d Date) {
	_, err := ParseDate(string(d))
	v.check(err == nil, "%s: %s: %v", record, field, err)
}

func (v *validator) authorities(all []Authority) {
	v.check(len(all) > 0, "no authorities")
	for _, a := range all {
		v.once("authority", a.ID)
		v.check(a.URN != "" || a.Abolished, "authority %s: no URN", a.ID)
		v.check(a.Region != "", "authority %s: no region", a.ID)
	}
}

func (v *validator) inspection(in Inspection) {
	r := "inspection " + in.ID
	v.once("inspection", in.ID)
	v.known(r, "authority", in.Authority)
	v.check(in.Framework.Valid(), "%s: unknown framework %q", r, in.Framework)
	v.check(in.Kind.Valid(), "%s: unknown kind %q", r, in.Kind)
	v.check(in.Coverage.Valid(), "%s: unknown coverage %q", r, in.Coverage)
	want := InspectionID(in.Authority, in.Inspected.Start, in.Published.Date, in.Framework)
	v.check(in.ID == want || strings.HasPrefix(in.ID, want+"-"), "%s: id does not fit its authority, date and framework (%s)", r, want)
	v.date(r, "inspected", in.Inspected.Start)
	v.date(r, "inspected", in.Inspected.End)
	v.date(r, "published", in.Published.Date)
	v.check(in.Inspected.End == "" || in.Inspected.End >= in.Inspected.Start, "%s: fieldwork ends before it starts", r)
	if in.Inspected.Start != "" {
		v.status(r, in.Inspected.Status)
		v.known(r, "source", in.Inspected.Source)
	}
	if in.Published.Date != "" {
		v.status(r, in.Published.Status)
		v.known(r, "source", in.Published.Source)
	}
	v.check(len(in.Judgements) == 0 || in.Framework.Graded(), "%s: %s never grades, yet it has judgements", r, in.Framework)
	var seen []Area
	for _, j := range in.Judgements {
		v.check(j.Area.Valid(), "%s: unknown area %q", r, j.Area)
		v.check(j.Grade.Valid(), "%s, %s: unknown grade %q", r, j.Area, j.Grade)
		v.check(!slices.Contains(seen, j.Area), "%s: area %s judged twice", r, j.Area)
		v.known(r+", "+string(j.Area), "source", j.Source)
		v.status(r+", "+string(j.Area), j.Status)
		seen = append(seen, j.Area)
	}
}

func (v *validator) finding(f Finding) {
	r := "finding " + f.ID
	v.once("finding", f.ID)
	v.known(r, "inspection", f.Inspection)
	v.check(strings.HasPrefix(f.ID, f.Inspection+"/"), "%s: id does not begin with its inspection %s", r, f.Inspection)
	v.check(f.Text != "", "%s: no text", r)
	v.check(f.Polarity.Valid(), "%s: unknown polarity %q", r, f.Polarity)
	v.check(f.Attribution.Valid(), "%s: unknown attribution %q", r, f.Attribution)
	v.check(f.Area == "" || f.Area.Valid(), "%s: unknown area %q", r, f.Area)
	v.check(f.Weight == "" || f.Weight == Serious, "%s: unknown weight %q", r, f.Weight)
	for _, t := range slices.Concat(f.Themes, f.Coded) {
		v.check(ThemeSet{}.Known(t), "%s: unknown theme %q", r, t)
	}
	v.check(f.Source.Document != "", "%s: no source", r)
	v.known(r, "source", f.Source.ID)
	if f.ConfirmedBy != nil {
		v.known(r, "source", f.ConfirmedBy.ID)
	}
	for _, b := range f.RefersBack {
		v.known(r+", refers back", "inspection", b.Inspection)
	}
}

func (v *validator) threads(c *Casebook) {
	in := map[string]string{}
	for _, t := range c.Threads {
		v.once("thread", t.ID)
		v.known("thread "+t.ID, "authority", t.Authority)
		for _, f := range t.Findings {
			v.known("thread "+t.ID, "finding", f)
			in[f] = t.ID
		}
		for _, m := range t.Mentions {
			r := "thread " + t.ID + ", mention"
			v.known(r, "inspection", m.Inspection)
			v.known(r, "source", m.Source)
			v.check(m.Polarity.Valid(), "%s: unknown polarity %q", r, m.Polarity)
		}
	}
	for _, f := range c.Findings {
		v.check(f.Thread == in[f.ID], "finding %s: its thread is %q, the threads say %q", f.ID, f.Thread, in[f.ID])
	}
}

func (v *validator) flags(c *Casebook) {
	for _, f := range c.Flags {
		v.once("flag", f.ID)
		v.known("flag "+f.ID, "authority", f.Authority)
		method := !strings.Contains(f.About, "-20") && !strings.HasPrefix(f.About, "e20")
		v.check(method || v.has("finding", f.About) || v.has("inspection", f.About) || v.has("event", f.About),
			"flag %s: about %q, which does not exist", f.ID, f.About)
	}
}
