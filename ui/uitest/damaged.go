package uitest

import (
	"errors"
	"slices"

	"casebook/data"
	"casebook/store"
)

// Damaged is a casebook in which the second finding of an inspection cannot be
// read.
type Damaged struct {
	*store.Store
	In string // id of the inspection
}

func (s Damaged) lose(list []data.Finding, err error) ([]data.Finding, error) {
	var own []int // places of the inspection's findings
	for i, f := range list {
		if f.Inspection == s.In {
			own = append(own, i)
		}
	}
	if err != nil || len(own) < 2 {
		return list, err
	}
	in, _ := s.Store.Inspection(s.In)
	of, _ := s.Store.Authority(in.Authority)
	gone := data.Unreadable{Inspection: s.In, Place: 2, Of: len(own), After: list[own[0]].ID, In: in.Dated(of.Name, data.ByPublished), AfterCalled: list[own[0]].Called()}
	return slices.Delete(slices.Clone(list), own[1], own[1]+1), &data.UnreadableError{List: []data.Unreadable{gone}, Why: errors.New("a checksum differs")}
}

// Findings returns the findings that can be read, and names the other.
func (s Damaged) Findings(id string) ([]data.Finding, error) {
	return s.lose(s.Store.Findings(id))
}

// AuthorityFindings returns the findings that can be read, and names the other.
func (s Damaged) AuthorityFindings(id string) ([]data.Finding, error) {
	return s.lose(s.Store.AuthorityFindings(id))
}
