using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Domain.Reviews;

/// <summary>Who may enter what the panel said, and who may decide on it afterwards.</summary>
public sealed partial class ReviewRound
{
    /// <summary>Whoever entered a declaration or a sheet; what stands counts also where it was entered before the round kept them.</summary>
    public IReadOnlyList<ActingPerson> Entrants =>
    [
        .. EnteredBy.Concat(_assignments.Select(assignment => assignment.Declaration?.By).OfType<ActingPerson>())
        .Concat(_sheets.Select(sheet => sheet.ScoredBy))
            .DistinctBy(person => person.Id),
    ];

    /// <summary>An officer entered a sheet from its signed paper.</summary>
    public bool HasSignedSheets => _sheets.Exists(sheet => sheet.IsSigned);

    /// <summary>Whether somebody may enter declarations and scores for a member: the member themself, else from the signed paper and only for who
    /// has no account.</summary>
    /// <param name="hasSignedPaper">At least one signed paper is attached to the round.</param>
    /// <returns>Null where they may.</returns>
    public Blocker? WhyNotEnter(Reviewer member, Guid by, bool hasSignedPaper) =>
        member.AccountId == by ? null
        : member.AccountId is not null ? new(Clauses.Application,
            $"{member.Name} 有登录账号，声明和评分由其本人登录录入，他人不能代录；账号不能使用的，请系统管理员重置密码，或更换评审专家")
        : hasSignedPaper ? null
        : new(Clauses.Application, $"代 {member.Name} 录入前，请先在评审轮次 {Number} 的附件中上传签字的声明和评分表（本轮一份即可）");

    /// <summary>That nothing lies between a member and a project is the member's word and never the office's: who enters it for them names the
    /// signed paper that says so.</summary>
    /// <param name="namesPaper">One of those attached to the round was named.</param>
    /// <returns>Null where it may be entered.</returns>
    public Blocker? WhyNotClearFor(Reviewer member, Guid by, bool namesPaper) => member.AccountId == by || namesPaper ? null
        : new(Clauses.Application, $"代 {member.Name} 登记“无利害关系”，须选定所依据的签字声明（评审轮次 {Number} 附件中的一份）");

    /// <param name="hasSignedPaper">At least one signed paper is attached to the round.</param>
    /// <returns>Null where this person may end the round.</returns>
    public Blocker? WhyNotClose(ActingPerson by, bool hasSignedPaper) =>
        Entrants.Include(by.Id) ? new(Clauses.Application, $"评审轮次 {Number} 中有 {by.Name} 本人录入的声明或评分，须由没有录入过的另一名经办人结束评审")
        : HasSignedSheets && !hasSignedPaper ? new(Clauses.Application, $"评审轮次 {Number} 有代录的评分，附件中却没有签字的评分表；请先上传，再结束评审")
        : null;
}
