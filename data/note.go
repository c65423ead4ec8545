package data

import (
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"casebook/data/clean"
)

// Note is what a reviewer wrote about a finding, an inspection, a matter or an
// authority.
type Note struct {
	ID      string    `json:"id"` // see NewNoteID
	On      NoteOn    `json:"on"`
	Text    string    `json:"text"` // lines
	Tags    []string  `json:"tags,omitempty"`
	By      string    `json:"by,omitempty"` // who wrote it, "" where nobody said
	Made    time.Time `json:"made"`
	Changed time.Time `json:"changed,omitzero"` // the last time since
}

// NoteOn is what a note hangs on.
type NoteOn struct {
	Kind       NoteKind `json:"kind"`
	Key        string   `json:"key"`                  // Finding.Key, which outlives the number; of anything else its id
	ID         string   `json:"about"`                // id when the note was made
	Inspection string   `json:"inspection,omitempty"` // of a finding
	Text       string   `json:"text,omitempty"`       // of a finding its Beginning, to show it once it has gone
}

// NoteKind is what kind of thing a note is about.
type NoteKind string

// The kinds.
const (
	OnFinding    NoteKind = "finding"
	OnInspection NoteKind = "inspection"
	OnMatter     NoteKind = "matter"
	OnAuthority  NoteKind = "authority"
)

// NoteOnFinding is what a note about a finding hangs on.
func NoteOnFinding(f Finding) NoteOn {
	return NoteOn{Kind: OnFinding, Key: f.Key(), ID: f.ID, Inspection: f.Inspection, Text: Beginning(f.Text)}
}

// Head is a note's first line.
func (n Note) Head() string {
	head, _, _ := strings.Cut(n.Text, "\n")
	return head
}

// Line is a note in one line: its text, its tags, who wrote it and when.
func (n Note) Line() string {
	out := strings.Join(strings.Fields(n.Text), " ")
	if len(n.Tags) > 0 {
		out += " [" + strings.Join(n.Tags, ", ") + "]"
	}
	by := n.Written().Local().Format("2 Jan 2006")
	if n.By != "" {
		by = n.By + ", " + by
	}
	return out + " (" + by + ")"
}

// Written is when the note got the text that it has.
func (n Note) Written() time.Time {
	if n.Changed.IsZero() {
		return n.Made
	}
	return n.Changed
}

// Has reports whether a note has a tag, "" for any, and all words in its text, tags or
// what it is about, however they are written.
func (n Note) Has(tag string, words []string) bool {
	all := strings.ToLower(n.Text + " " + strings.Join(n.Tags, " ") + " " + n.On.ID + " " + n.On.Text)
	return (tag == "" || slices.Contains(n.Tags, strings.ToLower(tag))) &&
		!slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, strings.ToLower(w)) })
}

// Under reports whether a note is about something or what is within it: findings of an
// inspection, inspections and findings of an authority. An id is that of now or then;
// "" is everything.
func (k KeptNote) Under(id string) bool {
	for _, own := range []string{k.Now, k.On.ID} {
		if id == "" || own == id || strings.HasPrefix(own, id+"/") || strings.HasPrefix(own, id+"-20") {
			return true
		}
	}
	return false
}

// KeptNote is a note of the notebook and where it stands now.
type KeptNote struct {
	Note
	Now         string // id now of what it is about; "" when that is gone
	TextChanged bool   // the finding's text has changed since
}

// Stands says where the note stands.
func (k KeptNote) Stands() string {
	switch {
	case k.Now == "":
		return "its " + string(k.On.Kind) + " is gone: kept until it comes back"
	case k.TextChanged:
		return textChanged
	}
	return "stands"
}

// noteIDs are letters and figures that nobody confuses, as many as a reader types.
const noteIDs = 8

// NewNoteID is an id that no other note has, in any notebook.
func NewNoteID() string { return "n-" + strings.ToLower(rand.Text())[:noteIDs] }

// The bounds of a note.
const (
	NoteMost = 1 << 20 // bytes of its text
	tagMost  = 40      // letters of a tag
)

// What is wrong with a note.
var (
	ErrEmptyNote = errors.New("a note needs a text")
	ErrLongNote  = fmt.Errorf("a note has at most %d MB: keep the rest in a file, and name that in the note", NoteMost>>20)
	errTag       = fmt.Errorf("a tag is one to %d letters without a comma", tagMost)
)

// NoteText is a text as a note keeps it: lines without anything that steers a terminal,
// no blank ones at its ends.
func NoteText(typed string) (string, error) {
	if len(typed) > NoteMost {
		return "", ErrLongNote
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(typed), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(clean.Text(strings.ReplaceAll(l, "\t", "    ")), " ")
	}
	text := strings.Trim(strings.Join(lines, "\n"), "\n")
	if strings.TrimSpace(text) == "" {
		return "", ErrEmptyNote
	}
	return text, nil
}

// NoteTags reads tags with commas between, each once, in the order of the letters.
func NoteTags(typed string) (tags []string, err error) {
	for _, t := range strings.Split(typed, ",") {
		t = strings.ToLower(strings.Join(strings.Fields(clean.Text(t)), " "))
		switch {
		case t == "" && strings.TrimSpace(typed) == "":
			return nil, nil
		case t == "" || len([]rune(t)) > tagMost:
			return nil, fmt.Errorf("%q: %w", t, errTag)
		}
		tags = append(tags, t)
	}
	slices.Sort(tags)
	return slices.Compact(tags), nil
}
