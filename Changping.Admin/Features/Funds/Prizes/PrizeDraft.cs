using Changping.Domain.Appointments;
using Changping.Domain.Funds;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Funds.Prizes;

/// <summary>What the page of a selection holds so far: the ranking in its order, the panel, the numbers of the year.</summary>
public sealed class PrizeDraft
{
    /// <summary>One line of the panel; a line left empty does not count.</summary>
    public sealed class Member
    {
        public string Name { get; set; } = "";

        public string Unit { get; set; } = "";
    }

    /// <summary>One candidate that may be chosen.</summary>
    public sealed class Row(PrizeCandidate candidate)
    {
        public PrizeCandidate Candidate => candidate;

        public decimal? Score { get; set; }

        public PrizeGrade? Grade { get; set; }
    }

    public required int Year { get; init; }

    /// <summary>0 for the selection of the year, from 1 for its supplements.</summary>
    public int Round { get; init; }

    /// <summary>As it was read; null before it was ever saved.</summary>
    public required int? Version { get; init; }

    public Dictionary<PrizeGrade, int> Quotas { get; } = [];

    public List<Member> Panel { get; } = [];

    public DateOnly? SelectedOn { get; set; }

    public string Opinion { get; set; } = "";

    /// <summary>The best first.</summary>
    public List<Row> Rows { get; } = [];

    /// <summary>As it was saved; candidates that came since stand at the end, those that may no longer be chosen are left out.</summary>
    public static PrizeDraft Of(int year, PrizeSelection? selection, IReadOnlyList<PrizeCandidate> candidates, int round = 0)
    {
        var draft = new PrizeDraft
        {
            Year = year,
            Round = round,
            Version = selection?.Version,
            SelectedOn = selection?.SelectedOn,
            Opinion = selection?.Opinion ?? ""
        };
        var facts = selection?.Facts;
        foreach (var grade in PrizeGrades.All)
        {
            draft.Quotas[grade] = facts?.Quota(grade) ?? 0;
        }

        draft.Panel.AddRange((facts?.Panel ?? []).Select(member => new Member { Name = member.Name, Unit = member.Unit }));
        while (draft.Panel.Count < PrizeRules.SmallestPanel)
        {
            draft.Panel.Add(new Member());
        }

        var open = candidates.Where(candidate => candidate.Blocker is null).ToDictionary(candidate => candidate.ProjectId);
        foreach (var entry in facts?.Ranking ?? [])
        {
            if (open.Remove(entry.ProjectId, out var candidate))
            {
                draft.Rows.Add(new Row(candidate) { Score = entry.Score, Grade = entry.Grade });
            }
        }

        draft.Rows.AddRange(open.Values.OrderBy(candidate => candidate.Evaluation).ThenBy(candidate => candidate.Number, StringComparer.Ordinal)
            .Select(candidate => new Row(candidate)));
        return draft;
    }

    public PrizeFacts Facts() => new(
        Quotas[PrizeGrade.First], Quotas[PrizeGrade.Second], Quotas[PrizeGrade.Third], SelectedOn,
        [.. Panel.Select(member => new EvaluationPanelMember(member.Name.Trim(), member.Unit.Trim()))
            .Where(member => member.Name.Length + member.Unit.Length > 0)], Opinion.Trim(),
        [.. Rows.Select(row => new PrizeEntry(row.Candidate.ProjectId, row.Candidate.Number, row.Candidate.Expert, row.Score, row.Grade))]);

    public int Given(PrizeGrade grade) => Rows.Count(row => row.Grade == grade);

    /// <summary>To another place of the ranking.</summary>
    /// <param name="to">From 1; beyond either end it is the end.</param>
    public void Move(Row row, int to)
    {
        if (Rows.Remove(row))
        {
            Rows.Insert(Math.Clamp(to - 1, 0, Rows.Count), row);
        }
    }

    /// <summary>By the panel's scores; without one a candidate keeps its place behind those that have one.</summary>
    public void SortByScore()
    {
        var sorted = Rows.OrderByDescending(row => row.Score ?? -1).ToList();
        Rows.Clear();
        Rows.AddRange(sorted);
    }
}
