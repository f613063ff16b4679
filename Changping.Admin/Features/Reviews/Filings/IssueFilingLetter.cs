using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Changping.Domain.Projects;

namespace Changping.Admin.Features.Reviews.Filings;

/// <param name="Contact">Who answers questions; may be absent.</param>
/// <param name="Reason">Why a new edition replaces the letter in force; nothing for a new letter.</param>
public sealed record FilingLetterEntry(IReadOnlyList<ProjectId> Projects, string? Contact = null, string? Phone = null, string? Reason = null);

/// <summary>三（三）: issues 备案函 to 区人才工作领导小组办公室 over projects of one round that passed; the filing itself its member confirms project by project.</summary>
public sealed class IssueFilingLetter(CommandTransaction commands, IssueDocument issue, OfficeClock clock)
{
    /// <returns>The number of the letter.</returns>
    /// <exception cref="RuleViolationException">A project cannot be listed, or a new edition has no reason.</exception>
    public Task<string> RunAsync(Actor actor, FilingLetterEntry entry, CancellationToken cancel)
    {
        actor.Require(Permission.Handle);
        return commands.RunAsync(actor, CommandKind.IssueFilingLetter, entry.Reason, async context =>
        {
            var found = await FilingLetterCase.ReadAsync(context, entry.Projects, clock.Today, cancel);
            var round = found.RequireRound();
            if (found.Former is { } former && string.IsNullOrWhiteSpace(entry.Reason))
            {
                throw new RuleViolationException(Clauses.Application, $"备案函 {former.Number} 已经签发；换发请填写原因");
            }

            var issued = await issue.IssueAsync(
                context, found.Paper(round, entry), RecordKind.FilingLetter, found.Former?.SubjectId ?? Guid.CreateVersion7(), actor, cancel,
                [.. found.Candidates.Select(candidate => candidate.Project.Id.Value), round.Id.Value]);
            foreach (var project in found.Candidates.Select(candidate => candidate.Project))
            {
                // The letter is a record of its own; the project's course says that it was sent.
                context.AuditEntries.Add(context.Act!.EntryOn(project, [new AuditChange("文书", found.Former?.Title, issued.Title)]));
            }

            return issued.Number;
        }, cancel);
    }
}
