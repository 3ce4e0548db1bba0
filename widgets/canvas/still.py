"""The picture of what stands still under the moving dots: shifted and mended, seldom painted anew.

What a person does is mended at once. What a run tells, and what a zoom asks for, is mended in pieces, as time allows.
"""

from collections.abc import Iterable
from itertools import combinations, pairwise
from time import perf_counter
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform
from PySide6.QtWidgets import QWidget

_MANY = 60
"""So many changes at once are mended in pieces, whoever made them."""
_LARGE = 1.0
"""A change of more pieces than this is mended piece by piece."""
_MARGIN = 3
"""Pixels around what is painted anew: smoothed edges reach out of their item, and over the edge of a part."""
_BUSY = 0.4
"""The share of the spare time that pieces get in a frame in which something must not wait."""
_LONGEST_WAIT = 3
"""Frames without any time to spare, until a piece is painted all the same."""
_FEW = 12
"""Among so many parts it pays to find out which are better painted as one."""
_AREA_OF_A_PART = 24000
"""To begin a part costs as much as to paint so many pixels more of another."""
_FAR = 4.0
"""A picture is not stretched or shrunk more than so many times."""


class Artist(Protocol):
    """Paints what stands still in a part of the viewport."""

    def paint(self, painter: QPainter, part: QRect) -> None:
        """Paints it finely."""

    def sketch(self, painter: QPainter, part: QRect) -> None:
        """Paints it quickly, to be painted finely soon."""

    def look(self, part: QRect) -> Iterable[QRectF]:
        """Reads what a run tells about it; returns what of the scene looks different now."""


class Job(NamedTuple):
    """What to paint: the viewport, how it sees the scene, and the size of a piece."""

    viewport: QWidget
    seen_by: QTransform
    piece: QSize
    spare_s: float
    """So long pieces may be painted where nothing else is; less in a busy frame, and none at all below nothing."""
    margin: int = 0
    """Pixels around the viewport that are painted ahead, as time allows, so that a pan finds them painted."""


class Still:
    """A picture of a viewport and a margin around it that knows which parts of it are out of date."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._seen_by, self._shown_by = QTransform(), QTransform()
        """How the picture sees the scene, and how the viewport did."""
        self.sight = QRect()
        """The part of the picture that the viewport shows."""
        self._sharp: tuple[QPixmap, QTransform, QRect] | None = None
        """The last whole picture at another zoom, to stretch until the pieces are done, and what of it is painted."""
        self._spoilt: list[QRectF] = []
        self._blank, self._unread, self._late = QRegion(), QRegion(), QRegion()
        self._waited = 0
        self._pieces: list[QRect] = []
        """The pieces of the picture, the one that has waited longest first."""

    def forget(self) -> None:
        """All of it is out of date."""
        self._picture = self._sharp = None
        self._spoilt.clear()

    def spoil(self, rects: Iterable[QRectF]) -> None:
        """These parts of the scene look different now."""
        if self._picture is not None:
            self._spoilt += rects

    def age(self) -> None:
        """A run has something to tell about all of it."""
        if self._picture is not None:
            self._unread = QRegion(self._whole())

    def up_to_date(self, seen_by: QTransform) -> bool:
        """Whether the picture may be shown as it is."""
        return self._picture is not None and not self._spoilt and self.done and seen_by == self._shown_by

    @property
    def done(self) -> bool:
        """Whether no piece waits."""
        return self._late.isEmpty() and self._unread.isEmpty() and self._blank.isEmpty()

    def picture(self, job: Job, artist: Artist) -> QPixmap:
        """The picture, after `artist` did what must not wait and as much else as time allows."""
        start_s = perf_counter()
        self._fit(job, artist)
        self._shown_by = QTransform(job.seen_by)
        whole = self._whole()
        bare = _rects(self._blank & self.sight)
        for rect in bare:
            self._look(rect, artist)
        urgent = self._urgent(job, whole)
        urgent += _region(rect.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) & whole for rect in bare)
        assert self._picture is not None
        painter = QPainter(self._picture)
        for part in self._parts(urgent):
            self._paint(painter, part, artist)
        self._blank -= QRegion(self.sight)
        until_s = start_s + job.spare_s * (1.0 if urgent.isEmpty() else _BUSY)
        self._waited = self._waited + 1 if perf_counter() > until_s else _LONGEST_WAIT
        if self._waited >= _LONGEST_WAIT and job.spare_s >= 0:
            self._waited = 0
            self._mend(painter, artist, until_s)
        painter.end()
        if not (self._late + self._unread).intersects(self.sight):
            self._sharp = None
        return self._picture

    def _urgent(self, job: Job, whole: QRect) -> QRegion:
        """What must not wait of what is spoilt; long ways and many changes are first among the pieces."""
        spoilt = [_pixels(rect, self._seen_by) & whole for rect in self._spoilt]
        self._spoilt.clear()
        most = 0 if len(spoilt) > _MANY else _LARGE * job.piece.width() * job.piece.height()
        at_once = [rect.width() * rect.height() <= most and rect.intersects(self.sight) for rect in spoilt]
        late = _region(rect for rect, now in zip(spoilt, at_once, strict=True) if not now)
        if not late.isEmpty():
            self._late += late
            self._pieces.sort(key=lambda piece: not late.intersects(piece))
        return _region(rect for rect, now in zip(spoilt, at_once, strict=True) if now)

    def _mend(self, painter: QPainter, artist: Artist, until_s: float) -> None:
        """Reads and paints pieces until the time is over, one at least.

        While nothing is stretched, what a pan would lay bare comes first, then what is in sight. A piece that had its
        turn goes to the end of the line, so that moments which come faster than they are painted hold up none.
        """
        ahead = self._blank if self._sharp is None else QRegion()
        for piece in sorted(self._pieces, key=lambda piece: piece.intersects(self.sight)):
            part = (ahead & piece).boundingRect()
            if not part.isEmpty():
                self._look(part, artist)
                self._paint(painter, part, artist)
                self._blank -= QRegion(part)
                if perf_counter() > until_s:
                    return
        while (turn := self._next()) is not None:
            if self._unread.intersects(turn):
                self._look(turn, artist)
            part = (self._late & turn).boundingRect()
            if not part.isEmpty():
                self._paint(painter, part, artist)
            self._pieces.remove(turn)
            self._pieces.append(turn)
            if perf_counter() > until_s:
                return

    def _next(self) -> QRect | None:
        """The piece whose turn it is, of those with something to read or to paint."""
        waiting = self._unread + self._late
        line = (piece for piece in self._pieces if waiting.intersects(piece))
        return min(line, key=lambda piece: not piece.intersects(self.sight), default=None)

    def _look(self, part: QRect, artist: Artist) -> None:
        told = artist.look(part.translated(-self.sight.topLeft()))
        self._late += _on_pixels(told, self._seen_by, self._whole())
        self._unread -= QRegion(part)

    def _paint(self, painter: QPainter, part: QRect, artist: Artist) -> None:
        painter.save()
        painter.setClipRect(part)
        at = self.sight.topLeft()
        painter.translate(at)
        artist.paint(painter, part.translated(-at))
        painter.restore()
        self._late -= QRegion(part)

    def _fit(self, job: Job, artist: Artist) -> None:
        """Makes the picture one of this viewport, seen so; what has come into sight and was never painted is blank."""
        viewport, ratio, margin = job.viewport, job.viewport.devicePixelRatio(), job.margin
        before, size = self._picture, viewport.size().grownBy(QMargins(margin, margin, margin, margin)) * ratio
        if before is not None and before.devicePixelRatio() == ratio:
            at = _shift(job.seen_by, self._seen_by, ratio)
            if at is not None:
                self._shifted(before, size, at, job)
                return
            if job.piece.width() < size.width() and self.sight.size() == viewport.size():
                self._stretch(before, size, job, artist)
                return
        self._picture, self._sharp = _blank(size, ratio), None
        self._frame(job)
        self._unread, self._late = QRegion(), QRegion()
        self._blank = QRegion(self._whole())
        self._pieces = _pieces(self._whole(), job.piece)
        self._spoilt.clear()

    def _frame(self, job: Job) -> None:
        """The viewport shows the middle of the picture."""
        self.sight = QRect(QPoint(job.margin, job.margin), job.viewport.size())
        self._seen_by = job.seen_by * QTransform.fromTranslate(job.margin, job.margin)

    def _shifted(self, before: QPixmap, size: QSize, at: QPoint, job: Job) -> None:
        """Looks at another part of the picture, and where that nears the edge, puts the picture elsewhere."""
        self.sight = QRect(at, job.viewport.size())
        to = QPoint(_within(at.x(), job.margin), _within(at.y(), job.margin))
        by = to - at
        if before.size() == size and by.isNull():
            return
        ratio, was = before.devicePixelRatio(), self._whole()
        if before.size() == size:
            before.scroll(round(by.x() * ratio), round(by.y() * ratio), before.rect())
        else:
            self._picture = _blank(size, ratio)
            painter = QPainter(self._picture)
            painter.drawPixmap(by, before)
            painter.end()
            self._sharp = None
            self._pieces = _pieces(self._whole(), job.piece)
        whole = self._whole()
        self.sight.moveTopLeft(to)
        self._seen_by = job.seen_by * QTransform.fromTranslate(to.x(), to.y())
        self._unread = self._unread.translated(by) & whole
        self._late = self._late.translated(by) & whole
        self._blank = (self._blank.translated(by) & whole) + (QRegion(whole) - QRegion(was.translated(by)))

    def _stretch(self, before: QPixmap, size: QSize, job: Job, artist: Artist) -> None:
        """Shows the last whole picture at this zoom, and around it a sketch, until the pieces are painted."""
        if self._sharp is None:
            self._sharp = before, self._seen_by, self._whole() if self._blank.isEmpty() else self.sight
        sharp, sharp_by, painted = self._sharp
        self._picture = _blank(size, before.devicePixelRatio())
        self._frame(job)
        whole, sight = self._whole(), self.sight
        onto = sharp_by.inverted()[0] * self._seen_by
        covered = onto.mapRect(QRectF(painted)).toAlignedRect().adjusted(1, 1, -1, -1) & sight
        painter = QPainter(self._picture)
        if not 1 / _FAR < onto.m11() < _FAR:
            covered, self._sharp = QRect(), None
        else:
            painter.setClipRect(covered)
            painter.setWorldTransform(onto)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, onto.m11() < 1)
            painter.drawPixmap(0, 0, sharp)
            painter.resetTransform()
        for part in _rects(QRegion(sight) - QRegion(covered)):
            painter.save()
            painter.setClipRect(part)
            painter.translate(sight.topLeft())
            artist.sketch(painter, part.translated(-sight.topLeft()))
            painter.restore()
        painter.end()
        self._late, self._unread = QRegion(sight), QRegion(sight)
        self._blank = QRegion(whole) - QRegion(sight)
        self._spoilt.clear()
        middle = sight.center()
        self._pieces = sorted(
            _pieces(whole, job.piece),
            key=lambda piece: (covered.contains(piece & sight), (piece.center() - middle).manhattanLength()),
        )

    def _whole(self) -> QRect:
        assert self._picture is not None
        return QRect(QPoint(0, 0), self._picture.deviceIndependentSize().toSize())

    def _parts(self, region: QRegion) -> list[QRect]:
        """Few rectangles that cover a region closely: of its own, or of those that hold what is in each piece."""
        rects = _rects(region)
        if len(rects) > _FEW:
            inside = ((region & piece).boundingRect() for piece in self._pieces)
            rects = min(rects, [rect for rect in inside if not rect.isEmpty()], key=len)
        return _joined(rects) if len(rects) <= _FEW else rects


def _joined(rects: list[QRect]) -> list[QRect]:
    """Two as one, the best two first, wherever that is quicker painted."""
    while len(rects) > 1:
        saved, one, other = max(
            (
                (_AREA_OF_A_PART + _area(one) + _area(other) - _area(one | other), one, other)
                for one, other in combinations(rects, 2)
            ),
            key=lambda found: found[0],
        )
        if saved <= 0:
            break
        rects = [rect for rect in rects if rect is not one and rect is not other] + [one | other]
    return rects


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()


def _blank(size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    return picture


def _within(at: int, margin: int) -> int:
    """Where in a picture to put a sight that was there: elsewhere only where it nears the edge.

    It goes far from that edge, by whole pixels also on screens with a fraction of them to a point.
    """
    low, high = margin // 2, 2 * margin - margin // 2
    if low <= at <= high:
        return at
    goal = high if at < low else low
    return goal + (at - goal) % 4 if margin else 0


def _pieces(whole: QRect, size: QSize) -> list[QRect]:
    """A grid of pieces of about this size, all of them inside."""
    across, down = max(1, round(whole.width() / size.width())), max(1, round(whole.height() / size.height()))
    xs = [round(whole.width() * k / across) for k in range(across + 1)]
    ys = [round(whole.height() * k / down) for k in range(down + 1)]
    return [
        QRect(QPoint(left, top), QPoint(right - 1, bottom - 1))
        for top, bottom in pairwise(ys)
        for left, right in pairwise(xs)
    ]


def _pixels(rect: QRectF, seen_by: QTransform) -> QRect:
    return seen_by.mapRect(rect).toAlignedRect().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)


def _on_pixels(rects: Iterable[QRectF], seen_by: QTransform, whole: QRect) -> QRegion:
    return _region(_pixels(rect, seen_by) & whole for rect in rects)


def _region(rects: Iterable[QRect]) -> QRegion:
    region = QRegion()
    for rect in rects:
        region += rect
    return region


def _shift(before: QTransform, now: QTransform, ratio: float) -> QPoint | None:
    """By how many pixels the same picture is elsewhere; None where it is another, or between two pixels."""
    if (before.m11(), before.m22()) != (now.m11(), now.m22()):
        return None
    across, down = now.dx() - before.dx(), now.dy() - before.dy()
    by = QPoint(round(across), round(down))
    exact = all(abs(off * ratio - round(off * ratio)) < 1e-6 for off in (by.x(), by.y()))
    return by if exact and (by.x(), by.y()) == (across, down) else None


def _rects(region: QRegion) -> list[QRect]:
    return list(cast(Iterable[QRect], region))
