using System.Globalization;
using Changping.Admin.Components.Lists;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Administration.Audit;

/// <summary>操作日志 of one page, the newest first; read by the order in which it was written.</summary>
public sealed class AuditList(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<ListPage<AuditEntry>> RunAsync(Actor actor, ListQuery query, CancellationToken cancel)
    {
        actor.Require(Permission.ReadAudit);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var matching = Matching(context, query);
        var total = await matching.CountAsync(cancel);
        var ordered = query is { SortKey: "at", Descending: false } ? matching.OrderBy(entry => entry.Sequence)
            : matching.OrderByDescending(entry => entry.Sequence);
        var ids = await ordered.Select(entry => entry.Sequence).Skip(query.Skip).Take(query.PageSize).ToListAsync(cancel);
        var rows = await context.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.Sequence)).ToDictionaryAsync(entry => entry.Sequence, cancel);
        return new([.. ids.Select(id => rows[id])], total, new Dictionary<string, int>());
    }

    internal static IQueryable<AuditEntry> Matching(AdminDbContext context, ListQuery query)
    {
        var entries = context.AuditEntries.AsNoTracking();
        if (query.Text is { } text)
        {
            entries = entries.Where(entry => entry.Subject.Contains(text) || entry.Reason!.Contains(text)
                || entry.Expert!.Contains(text) || entry.Enterprise!.Contains(text) || entry.Project!.Contains(text) || entry.Address == text);
        }

        if (query.Filters.TryGetValue("person", out var person))
        {
            // What no account ever wrote finds nothing, instead of everything.
            var actor = Guid.TryParse(person, out var known) ? known : Guid.Empty;
            entries = entries.Where(entry => entry.ActorId == actor);
        }

        if (query.Filters.TryGetValue("action", out var action))
        {
            var kind = Enum.TryParse<CommandKind>(action, out var known) ? known : default;
            entries = entries.Where(entry => entry.Kind == kind);
        }

        if (query.Filters.TryGetValue("subject", out var subject))
        {
            var kind = Enum.TryParse<RecordKind>(subject, out var known) ? known : default;
            entries = entries.Where(entry => entry.SubjectKind == kind);
        }

        if (query.Filters.TryGetValue("of", out var of) && Guid.TryParse(of, out var id))
        {
            // The record itself, or the person, the company or the project whom an entry concerns.
            var (expert, enterprise, project) = (new ExpertId(id), new EnterpriseId(id), new ProjectId(id));
            entries = entries.Where(entry => entry.SubjectId == id || entry.ExpertId == expert || entry.EnterpriseId == enterprise
                || entry.ProjectId == project);
        }

        if (DayOf(query, "from") is { } from)
        {
            var begin = OfficeClock.StartOf(from);
            entries = entries.Where(entry => entry.At >= begin);
        }

        if (DayOf(query, "to") is { } to)
        {
            var end = OfficeClock.StartOf(to.AddDays(1));
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }

    private static DateOnly? DayOf(ListQuery query, string filter) =>
        query.Filters.TryGetValue(filter, out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue ? day : null;
}

/// <summary>Who acted and what was done, for the query bar.</summary>
public sealed class AuditChoices(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<(IReadOnlyList<ListOption> People, IReadOnlyList<ListOption> Actions,
        IReadOnlyList<ListOption> Subjects)> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.ReadAudit);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var people = await context.Users.OrderBy(user => user.DisplayName).Select(user => new { user.Id, user.DisplayName }).ToListAsync(cancel);
        var actions = await context.AuditEntries.Select(entry => entry.Kind).Distinct().OrderBy(kind => kind).ToListAsync(cancel);
        var subjects = await context.AuditEntries.Select(entry => entry.SubjectKind).Distinct().OrderBy(kind => kind).ToListAsync(cancel);
        return (
            [.. people.Select(user => new ListOption($"{user.Id}", user.DisplayName)),
                new ListOption($"{Actor.CommandLine.Id}", Actor.CommandLine.Name), new ListOption($"{Actor.Stranger.Id}", Actor.Stranger.Name)],
            [.. actions.Select(kind => new ListOption(kind.ToString(), kind.ChineseName()))],
            [.. subjects.Select(kind => new ListOption(kind.ToString(), kind.ChineseName()))]);
    }
}
