package data

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Unreadable is a finding that a casebook holds and cannot read, because its
// bytes are damaged. What it says, whose words they are and what its id is are
// not known; only its place is.
type Unreadable struct {
	Inspection string `json:"inspection"`
	Place      int    `json:"place"`           // among the findings of its inspection in the order of their source, from 1
	Of         int    `json:"of"`              // how many findings the inspection has, with this one
	After      string `json:"after,omitempty"` // id of the nearest finding before it that can be read, "" for none

	// In and AfterCalled name the inspection and the finding After to a reader,
	// as Inspection.Dated and Finding.Called do; "" where they are not known.
	In          string `json:"-"`
	AfterCalled string `json:"-"`
}

// Words says what stands in its place: "Finding 3 of 144 is damaged and cannot
// be read."
func (u Unreadable) Words() string {
	return fmt.Sprintf("Finding %d of %d is damaged and cannot be read.", u.Place, u.Of)
}

// UnreadableError goes beside the findings that could be read: it names those
// that could not. Without a word about them, the others must not be counted or
// shown as the whole.
type UnreadableError struct {
	List []Unreadable // never empty
	Why  error        // what is wrong with the first of them
}

// namedUnreadable is how many findings of an inspection a sentence names.
const namedUnreadable = 3

func (e *UnreadableError) Error() string {
	var out []string
	for _, of := range byInspection(e.List) {
		out = append(out, lost(of))
	}
	return strings.Join(out, "; ")
}

func (e *UnreadableError) Unwrap() error { return e.Why }

// Readable parts what can go on from what cannot: an UnreadableError within err
// becomes the findings that it names, and every other error stays one.
func Readable(err error) ([]Unreadable, error) {
	var u *UnreadableError
	if errors.As(err, &u) {
		return u.List, nil
	}
	return nil, err
}

// UnreadableWords says in a sentence an inspection what is missing, and what to
// do: for wherever findings are shown or counted.
func UnreadableWords(list []Unreadable) []string {
	var out []string
	for _, of := range byInspection(list) {
		it := "It is"
		if len(of) > 1 {
			it = "They are"
		}
		out = append(out, lost(of)+". "+it+" in no count, and may say what seems not to be mentioned: 'casebook check' tells what to do.")
	}
	return out
}

// lost is "Birmingham, SIF, 23 May 2014: 2 of its 144 findings are damaged and
// cannot be read (number 3, after para 2; number 9)". All are of one inspection.
func lost(of []Unreadable) string {
	var at []string
	for _, u := range of[:min(len(of), namedUnreadable)] {
		where := "number " + strconv.Itoa(u.Place)
		if u.AfterCalled != "" {
			where += ", after " + u.AfterCalled
		}
		at = append(at, where)
	}
	if more := len(of) - len(at); more > 0 {
		at = append(at, fmt.Sprintf("and %d more", more))
	}
	are := "is"
	if len(of) > 1 {
		are = "are"
	}
	return fmt.Sprintf("%s: %d of its %d findings %s damaged and cannot be read (%s)", cmp.Or(of[0].In, of[0].Inspection), len(of), of[0].Of, are, strings.Join(at, "; "))
}

func byInspection(list []Unreadable) [][]Unreadable {
	var out [][]Unreadable
	for _, u := range list {
		i := slices.IndexFunc(out, func(of []Unreadable) bool { return of[0].Inspection == u.Inspection })
		if i < 0 {
			i = len(out)
			out = append(out, nil)
		}
		out[i] = append(out[i], u)
	}
	return out
}
