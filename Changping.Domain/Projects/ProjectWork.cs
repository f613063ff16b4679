using System.Linq.Expressions;

namespace Changping.Domain.Projects;

/// <summary>What a project asks for next on its way.</summary>
public enum ProjectWork
{
    /// <summary>It is at its end.</summary>
    None,
    Submission,
    Assignment,
    Review,
    Notice,

    /// <summary>An objection is not answered.</summary>
    Objections,

    /// <summary>The notice runs, without an open objection.</summary>
    NoticePeriod,
    Filing,
    Establishment,
    Agreement,
    Letters,
    Arrival,
    Service,
    Evaluation,
}

/// <summary>三（三）, 三（四）: which step a project asks for, for the record and, by the same expression, for lists and tasks.</summary>
/// <param name="today">The day on which it is asked.</param>
/// <param name="noticeNeeded">The committee asks for a public notice before the filing.</param>
public sealed class ProjectWay(DateOnly today, bool noticeNeeded)
{
    /// <summary>Both letters are out, or the project was registered as running: whoever does not come now is absent.</summary>
    public static readonly Expression<Func<CooperationProject, bool>> MayBegin =
        project => project.IsRegistered || (project.DistrictLetter != null && project.EnterpriseLetter != null);

    private Func<CooperationProject, ProjectWork>? _compiled;

    public bool NoticeNeeded => noticeNeeded;

    public Expression<Func<CooperationProject, ProjectWork>> Work { get; } = project =>
        project.State == ProjectState.Draft ? ProjectWork.Submission
        : project.State == ProjectState.Submitted ? ProjectWork.Assignment
        : project.State == ProjectState.UnderReview ? ProjectWork.Review
        : project.State == ProjectState.Passed ?
            project.Objections.Any(objection => objection.Answer == null) ? ProjectWork.Objections
            : project.Notice == null ? (noticeNeeded ? ProjectWork.Notice : ProjectWork.Filing)
            : project.Notice.To >= today ? ProjectWork.NoticePeriod
            : ProjectWork.Filing
        : project.State == ProjectState.Filed ? ProjectWork.Establishment
        : project.State == ProjectState.Established ? ProjectWork.Agreement
        : project.State == ProjectState.AgreementSigned ?
            !project.IsRegistered && (project.DistrictLetter == null || project.EnterpriseLetter == null) ? ProjectWork.Letters : ProjectWork.Arrival
        : project.State == ProjectState.InService ? ProjectWork.Service
        : project.State == ProjectState.Concluded ? ProjectWork.Evaluation
        : ProjectWork.None;

    /// <param name="project">With its objections.</param>
    public ProjectWork Of(CooperationProject project) => (_compiled ??= Work.Compile(preferInterpretation: true))(project);

    public Expression<Func<CooperationProject, bool>> Asking(params ProjectWork[] works) =>
        Expression.Lambda<Func<CooperationProject, bool>>(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(ProjectWork)], Expression.Constant(works), Work.Body), Work.Parameters);
}
