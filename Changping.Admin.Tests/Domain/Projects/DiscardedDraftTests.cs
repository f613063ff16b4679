using Changping.Domain.Common;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Domain.Projects;

/// <summary>§7 Undoing: a draft that was never handed in is deleted by who wrote it alone; any other stays on file.</summary>
public sealed class DiscardedDraftTests
{
    [Fact]
    public void A_draft_is_deleted_by_who_wrote_it_while_nothing_is_attached()
    {
        var draft = ProjectCases.Draft();
        Assert.Null(draft.WhyNotDiscard(ProjectCases.Officer, files: 0));
        Stays(draft, ProjectCases.Officer, "有附件 1 件", files: 1);
        Stays(draft, ProjectCases.Lead, "的草稿由李经办写成", files: 1);
        draft.Redraft(draft.EnterpriseId, draft.ExpertId, draft.Facts, ProjectCases.Lead);
        Stays(draft, ProjectCases.Officer, "的草稿由李经办、王负责写成");
    }

    [Fact]
    public void What_was_handed_in_is_withdrawn_instead_also_after_it_was_returned()
    {
        var project = ProjectCases.In(ProjectState.UnderReview);
        Stays(project, ProjectCases.Officer, "提交过申报");
        ProjectCases.Take(project, ProjectAction.Return);
        Assert.Equal(ProjectState.Draft, project.State);
        Stays(project, ProjectCases.Officer, "提交过申报");
    }

    private static void Stays(CooperationProject project, ActingPerson by, string why, int files = 0) =>
        Assert.Contains(why, project.WhyNotDiscard(by, files)!.Message, StringComparison.Ordinal);
}
