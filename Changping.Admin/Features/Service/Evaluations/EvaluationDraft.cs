using Changping.Domain.Appointments;

namespace Changping.Admin.Features.Service.Evaluations;

/// <summary>What the form of an evaluation holds so far.</summary>
public sealed class EvaluationDraft
{
    /// <summary>One line of the panel; a line left empty does not count.</summary>
    public sealed class Member
    {
        public string Name { get; set; } = "";

        public string Unit { get; set; } = "";
    }

    public DateOnly? EvaluatedOn { get; set; }

    public List<Member> Panel { get; } = [];

    /// <summary>Null until somebody chose one: no grade is the ordinary one.</summary>
    public EvaluationGrade? Grade { get; set; }

    public string Progress { get; set; } = "";

    public string Cooperation { get; set; } = "";

    /// <summary>Empty, or with what was sent back.</summary>
    public static EvaluationDraft Of(EvaluationFacts? facts, DateOnly today)
    {
        var draft = new EvaluationDraft { EvaluatedOn = today };
        if (facts is not null)
        {
            (draft.EvaluatedOn, draft.Grade, draft.Progress, draft.Cooperation) = (facts.EvaluatedOn, facts.Grade, facts.Progress, facts.Cooperation);
            draft.Panel.AddRange(facts.Panel.Select(member => new Member { Name = member.Name, Unit = member.Unit }));
        }

        while (draft.Panel.Count < EvaluationFacts.SmallestPanel)
        {
            draft.Panel.Add(new Member());
        }

        return draft;
    }

    public IReadOnlyList<EvaluationPanelMember> Members() =>
        [.. Panel.Where(member => !string.IsNullOrWhiteSpace(member.Name + member.Unit)).Select(member => new EvaluationPanelMember(member.Name, member.Unit))];
}
