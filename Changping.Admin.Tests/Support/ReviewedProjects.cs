using Changping.Admin.Documents;
using Changping.Admin.Features.Projects.Steps;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;

namespace Changping.Admin.Tests.Support;

/// <summary>Rounds that are over, and what was issued of them.</summary>
internal static class ReviewedProjects
{
    /// <summary>A closed round in which every member gave every project the same points.</summary>
    public static async Task<OpenedRound> ReviewAsync(this TestOffice office, IReadOnlyList<ReviewerId> panel, int points, params ProjectId[] projects)
    {
        var round = await office.OpenRoundAsync(panel, projects);
        for (var member = 0; member < panel.Count; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            for (var project = 0; project < projects.Length; project++)
            {
                await office.ScoreAsync(ReviewOffice.By(member), round, member, points, project);
            }
        }

        await office.CloseAsync(TestOffice.SecondOfficer, round);
        return round;
    }

    /// <summary>Passed, in notice from the office's day; seven days later the notice is over.</summary>
    public static async Task<OpenedRound> PassAsync(this TestOffice office, IReadOnlyList<ReviewerId> panel, params ProjectId[] projects)
    {
        var round = await office.ReviewAsync(panel, 80, projects);
        foreach (var project in projects)
        {
            await office.Get<MoveProject>().RunAsync(TestOffice.Officer, new ProjectMove(project, ProjectAction.PublishNotice, TestOffice.Day), default);
        }

        return round;
    }

    public static async Task<byte[]> PaperAsync(this TestOffice office, Guid document)
    {
        var opened = await office.Get<ReadIssuedDocument>().RunAsync(TestOffice.Approver, document, default);
        await using var content = opened!.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
