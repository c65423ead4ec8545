package main

import (
	"strings"

	"casebook/data"
	"casebook/data/history/england"
)

func orderWords() []string {
	var out []string
	for _, o := range england.Orders() {
		out = append(out, o.String())
	}
	return out
}

// areaWords are the areas that a flag takes.
func areaWords() []string {
	var out []string
	for _, a := range data.Areas() {
		out = append(out, string(a))
	}
	return out
}

// order is what --sort asks for: one of the orders, or the grade of an area.
func (f *englandFlags) order(of data.Area) (by england.Order, area data.Area, down bool, err error) {
	word, down := strings.CutPrefix(f.sort, "-")
	if a := data.Area(strings.ToLower(word)); a.Valid() {
		return england.ByGrade, a, down, nil
	}
	i, err := oneOf("sort", word, append(orderWords(), areaWords()...))
	if err != nil {
		return 0, "", false, err
	}
	return england.Orders()[i], of, down, nil
}

// areaNamed is the area of a flag.
func areaNamed(flag, word string) (data.Area, error) {
	i, err := oneOf(flag, strings.ToLower(word), areaWords())
	if err != nil {
		return "", err
	}
	return data.Areas()[i], nil
}
