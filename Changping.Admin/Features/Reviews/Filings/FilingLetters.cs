using Changping.Admin.Store;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Reviews.Filings;

/// <summary>Which letter lists which project.</summary>
internal static class FilingLetters
{
    /// <returns>The letter in force of each project that one lists; a project is never in two.</returns>
    public static async Task<IReadOnlyDictionary<ProjectId, IssuedDocument>> InForceAsync(AdminDbContext context,
        IReadOnlyCollection<ProjectId> projects, CancellationToken cancel)
    {
        var subjects = projects.Select(project => project.Value).ToArray();
        var letters = await context.IssuedDocuments.AsNoTracking().Include(document => document.Concerns)
            .Where(document => document.Kind == DocumentKind.FilingLetter && document.SupersededOn == null
                && document.Concerns.Any(concern => subjects.Contains(concern.SubjectId)))
            .ToListAsync(cancel);
        return (
            from letter in letters
            from concern in letter.Concerns
            where subjects.Contains(concern.SubjectId)
            select (Id: ProjectId.From(concern.SubjectId), Letter: letter)).ToDictionary(pair => pair.Id, pair => pair.Letter);
    }
}
