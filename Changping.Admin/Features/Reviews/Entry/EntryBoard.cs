using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Features.Reviews.Entry;

/// <summary>A fault with the line it stands in.</summary>
public sealed record LineFault(SheetLine Line, CellFault Fault);

/// <summary>All members before all projects of a round, as they are being entered; the page shows one member's or one project's of them.</summary>
public sealed class EntryBoard
{
    /// <param name="former">The board before something was saved, whose lines go on; null for a first.</param>
    public EntryBoard(RoundView view, EntryBoard? former = null)
    {
        Criteria = view.Criteria;
        Lines = [.. from row in view.Projects from cell in row.Cells select LineOf(row, cell, former)];
    }

    public IReadOnlyList<ReviewCriterion> Criteria { get; }

    public IReadOnlyList<SheetLine> Lines { get; }

    /// <summary>Cells of a line that can be typed into.</summary>
    public int Columns => 3 + Criteria.Count;

    public IReadOnlyList<SheetLine> Changed => [.. Lines.Where(line => line.IsChanged)];

    /// <param name="gapsToo">Also what is only missing so far: when it is saved.</param>
    public IReadOnlyList<LineFault> Faults(bool gapsToo) =>
        [.. from line in Lines from fault in line.Faults() where gapsToo || !fault.IsGap select new LineFault(line, fault)];

    public IReadOnlyList<SheetLine> Of(ReviewerId reviewer) => [.. Lines.Where(line => line.Reviewer == reviewer)];

    public IReadOnlyList<SheetLine> Of(ProjectId project) => [.. Lines.Where(line => line.Project == project)];

    /// <summary>王某／2026-项目-003／技术先进性.</summary>
    public string NameOf(SheetLine line, int column) => $"{line.ReviewerName}／{line.Number}／{SheetLine.ColumnName(column, Criteria)}";

    /// <summary>Puts a block down from a cell on; all of it or nothing.</summary>
    /// <param name="shown">In the order of the screen.</param>
    /// <returns>Why it was not put down; null where it was.</returns>
    public string? Paste(IReadOnlyList<SheetLine> shown, int row, int column, IReadOnlyList<IReadOnlyList<string>> block)
    {
        var given = block.Reverse().SkipWhile(cells => cells.All(text => text.Length == 0)).Reverse().ToList();
        var width = given.Select(cells => cells.Count).DefaultIfEmpty().Max();
        if (row + given.Count > shown.Count || column + width > Columns)
        {
            return $"粘贴的内容有 {given.Count} 行 {width} 列，从这一格起只有 {shown.Count - row} 行 {Columns - column} 列，没有粘贴；请核对起始单元格和所复制的区域";
        }

        var cells = (from at in Enumerable.Range(0, given.Count)
                     from place in Enumerable.Range(0, given[at].Count)
                     select (Line: shown[row + at],
            Column: column + place, Text: given[at][place])).ToList();
        if (cells.Find(cell => cell.Line.WhyNot is not null && cell.Text.Length > 0 && cell.Text != cell.Line.Texts[cell.Column]) is { Line: { } closed } hit)
        {
            return $"{NameOf(closed, hit.Column)} 不能录入（{closed.WhyNot}），却要粘贴“{hit.Text}”，没有粘贴；请核对行的顺序";
        }

        foreach (var cell in cells.Where(cell => cell.Line.WhyNot is null))
        {
            cell.Line.Type(cell.Column, cell.Text);
        }

        return null;
    }

    private SheetLine LineOf(RoundRow row, RoundCell cell, EntryBoard? former)
    {
        if (former?.Lines.FirstOrDefault(line => line.Project == row.Id && line.Reviewer == cell.Reviewer) is not { } known)
        {
            return new SheetLine(row, cell, Criteria);
        }

        known.Refresh(cell);
        return known;
    }
}
