// Package data is the domain: inspections of English children's services,
// their judgements, findings and dates, and the built-in facts.
//
// It knows how inspections are graded, dated and named, and nothing of
// terminals, stores or report files. Its rules come from Ofsted's frameworks
// and from the reports themselves; each rule names its source.
package data

import (
	"errors"
	"strings"
)

// ErrNotFound says that a record named by its id is not there.
var ErrNotFound = errors.New("no such record in the casebook")

// Casebook is a set of facts that belong together: what a file or the
// built-in data say. It holds facts and our own words, never report sentences.
type Casebook struct {
	Authorities []Authority  `json:"authorities,omitempty"`
	Sources     []Source     `json:"sources,omitempty"`
	Inspections []Inspection `json:"inspections,omitempty"`
	Findings    []Finding    `json:"findings,omitempty"`
	Events      []Event      `json:"events,omitempty"`
	Threads     []Thread     `json:"threads,omitempty"`
	Flags       []Flag       `json:"flags,omitempty"`
}

// Source is a document or page that facts were read from.
type Source struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"` // primary, secondary, web, not-a-report
	Type      string `json:"type,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Title     string `json:"title,omitempty"`
	Document  string `json:"document,omitempty"` // file name
	URL       string `json:"url,omitempty"`
	Pages     int    `json:"pages,omitempty"`
	Published *Dated `json:"published,omitempty"`
	NotBefore Date   `json:"not_before,omitempty"` // bounds of an undated source
	NotAfter  Date   `json:"not_after,omitempty"`
	Because   string `json:"because,omitempty"`
	Note      string `json:"note,omitempty"` // of an imported file: what was in doubt when it was read
	Hash      string `json:"hash,omitempty"` // SHA-256 of an imported file, in hex
	Path      string `json:"path,omitempty"` // where that file was
}

// Name is what the source is called on screen: the publication where one can be
// named by its day, else its title, its file or its address.
func (s Source) Name() string {
	if s.dated() && s.Publisher != "" && s.Kind != "web" {
		return s.Publication()
	}
	return s.called()
}

// dated reports whether it is known when the source came out, or after when.
func (s Source) dated() bool {
	return s.Published != nil && s.Published.Date != "" || s.NotBefore != ""
}

func (s Source) called() string {
	for _, n := range []string{s.Title, s.Document, s.URL, s.ID} {
		if n != "" {
			return n
		}
	}
	return ""
}

// Publication is the source as a reader outside the casebook knows it: "Ofsted
// report of 23 May 2014". It has no id and no file's name where it can do
// without.
func (s Source) Publication() string {
	what := s.Type
	switch {
	case s.Kind == "web":
		return s.called()
	case strings.HasPrefix(what, "news"):
		what = "news"
	case what == "" && s.Publisher != "":
		what = "report"
	}
	if what == "" || s.Publisher == "" {
		return s.called()
	}
	switch day := s.Day(); {
	case len(day) == 0:
		return s.Publisher + " " + what + ", undated"
	case strings.HasPrefix(day[0], "undated"):
		return s.Publisher + " " + what + ", " + day[0]
	default:
		return s.Publisher + " " + what + " of " + day[0]
	}
}

// Day says when the source came out: its day, else "undated, not before 23 May
// 2014" and apart from that "not after 28 May 2014"; nothing where nothing is known.
func (s Source) Day() []string {
	switch {
	case s.Published != nil && s.Published.Date != "":
		return []string{s.Published.Date.String()}
	case s.NotBefore == "" && s.NotAfter == "":
		return nil
	}
	out := []string{"undated"}
	if s.NotBefore != "" {
		out[0] += ", not before " + s.NotBefore.String()
	}
	if s.NotAfter != "" {
		out = append(out, "not after "+s.NotAfter.String())
	}
	return out
}

// Event is something that is not an inspection and still belongs on an
// authority's timeline: a notice, a commissioner, a trust, a review.
type Event struct {
	ID        string   `json:"id"`
	Authority string   `json:"authority"`
	Kind      string   `json:"kind"`
	Date      Dated    `json:"date"`
	Text      string   `json:"text"`
	Source    string   `json:"source"`
	Also      []string `json:"also,omitempty"` // further sources
	Confirmed string   `json:"confirmed,omitempty"`
	Uncertain string   `json:"uncertain,omitempty"`
	Finding   string   `json:"finding,omitempty"` // the finding that tells the same
}

// Thread is one matter followed through the years by a reader.
type Thread struct {
	ID        string   `json:"id"`
	Authority string   `json:"authority"`
	Label     string   `json:"label"`
	Story     string   `json:"story"`
	Findings  []string `json:"findings"` // finding ids, oldest first
	// Mentions are places in reports that speak of the matter where we hold no
	// finding of them, so that a reader is not told "not mentioned" wrongly.
	Mentions []Mention `json:"mentions,omitempty"`
}

// Mention is a place in a source that speaks of a thread's matter.
type Mention struct {
	Inspection string   `json:"inspection"`
	Polarity   Polarity `json:"polarity"`
	Source     string   `json:"source"`
	Where      string   `json:"where"`
}
