package store

import (
	"context"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/review"
	"casebook/data/tag"
	"casebook/store/notebook"
)

// suggestedOf keeps a filter to what is suggested, and confirmedOf to what was
// confirmed.
func suggestedOf(f filter.Filter) filter.Filter {
	return f.Clear(filter.Tagging).Include(filter.Tagging, string(data.SuggestedTags))
}

func confirmedOf(f filter.Filter) filter.Filter {
	return f.Clear(filter.Tagging).Include(filter.Tagging, string(data.ConfirmedTags))
}

// reviewPage is how many suggestions are read in one go.
const reviewPage = 500

// Review puts the suggestions that a filter chooses in order, the least certain first.
// A thousand take a tenth of a second; tell hears how far it is.
func (s *Store) Review(ctx context.Context, f filter.Filter, tell func(n, of int, what string)) (q review.Queue, err error) {
	if q.Progress, err = s.Reviewed(f); err != nil {
		return q, err
	}
	book, err := s.book.Read()
	if err != nil {
		return q, err
	}
	skipped := map[string]bool{}
	for _, x := range book.Skipped {
		skipped[x.Key] = true
	}
	hits, err := s.Search(suggestedOf(f), Order{By: ByDate})
	if err != nil {
		return q, err
	}
	most := min(hits.Total, review.Most)
	q.Beyond = hits.Total - most
	for at := 0; at < most; at += reviewPage {
		if err := ctx.Err(); err != nil {
			return q, err
		}
		tell(at, most, "")
		rows, err := hits.Rows(at, min(reviewPage, most-at))
		if err != nil {
			return q, err
		}
		for _, r := range rows {
			if r.Err != nil { // lists and check name it
				continue
			}
			x, err := s.Suggest(r.Finding)
			if err != nil {
				return q, err
			}
			q.Items = append(q.Items, review.Item{Finding: r.Finding, Inspection: r.Inspection, Confidence: x.Confidence, Skipped: skipped[r.Finding.Key()]})
		}
	}
	review.Sort(q.Items)
	return q, nil
}

// Reviewed says how far the suggestions that a filter chooses are read.
func (s *Store) Reviewed(f filter.Filter) (p review.Progress, err error) {
	left, err := s.Search(suggestedOf(f), Order{})
	if err != nil {
		return p, err
	}
	p.Left = left.Total
	read, err := s.Search(confirmedOf(f), Order{})
	if err != nil {
		return p, err
	}
	for n, a := range s.over.Load().at {
		if !a.was.Has(data.SuggestedTags) || !read.selected.Has(n) {
			continue
		}
		p.Read++
		if review.Agrees(tag.Reading{Themes: a.was.Themes, Polarity: a.was.Polarity}, tag.Reading{Themes: a.now.Themes, Polarity: a.now.Polarity}) {
			p.Agreed++
		}
	}
	return p, nil
}

// Skip passes suggestions over: they stand behind all others in a review. It returns
// what Undo takes back.
func (s *Store) Skip(findings ...data.Finding) ([]notebook.Change, error) {
	return s.write(func() ([]notebook.Change, error) {
		var e notebook.Edit
		for _, f := range findings {
			e.Skip = append(e.Skip, review.Skipped{Key: f.Key(), Finding: f.ID})
		}
		return s.book.Apply(e)
	})
}
