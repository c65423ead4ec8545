package keys

import "casebook/ui/widget"

// Motion returns the motion of a list or page that an action asks for.
func (a Action) Motion() (widget.Motion, bool) {
	switch a {
	case Up:
		return widget.LineUp, true
	case Down:
		return widget.LineDown, true
	case Top:
		return widget.First, true
	case Bottom:
		return widget.Last, true
	case PageUp:
		return widget.PageUp, true
	case PageDown:
		return widget.PageDown, true
	case HalfUp:
		return widget.HalfUp, true
	case HalfDown:
		return widget.HalfDown, true
	}
	return 0, false
}
