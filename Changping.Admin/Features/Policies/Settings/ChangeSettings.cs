using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Policies.Settings;

/// <summary>办理设置 as the form has them.</summary>
/// <param name="Version">As they were read; 0 before they were ever changed.</param>
public sealed record SettingsForm(CommitteeFigures Figures, int Version);

/// <summary>What the policy leaves to the committee is changed with a reason.</summary>
public sealed class ChangeSettings(CommandTransaction commands)
{
    /// <exception cref="RuleViolationException">A figure that cannot be.</exception>
    /// <exception cref="ConflictException">Somebody else changed them meanwhile.</exception>
    public Task RunAsync(Actor actor, SettingsForm form, string reason, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, CommandKind.ChangeSettings, reason, async context =>
        {
            var settings = await context.CommitteeSettings.FirstOrDefaultAsync(cancel);
            if ((settings?.Version ?? 0) != form.Version)
            {
                throw new ConflictException("您打开之后，他人已先改了设置；您的改动未保存，请刷新后再办理。");
            }

            if (settings is null)
            {
                settings = new CommitteeSettings();
                context.CommitteeSettings.Add(settings);
            }

            settings.Change(form.Figures);
        }, cancel);
    }
}

/// <summary>A day that the state moved: a weekday off, or a weekend day that is worked.</summary>
public sealed class EditCalendar(CommandTransaction commands)
{
    /// <param name="remove">Takes the day out of the list again.</param>
    /// <exception cref="RuleViolationException">A weekday that is worked anyway, a weekend day that is off anyway, or no name.</exception>
    public Task RunAsync(Actor actor, DateOnly day, string name, bool remove, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        return commands.RunAsync(actor, remove ? CommandKind.RemoveCalendarDay : CommandKind.EnterCalendarDay, null, async context =>
        {
            var known = await context.CalendarExceptions.FirstOrDefaultAsync(exception => exception.Day == day, cancel);
            if (known is not null)
            {
                context.CalendarExceptions.Remove(known);
            }

            if (remove)
            {
                return;
            }

            if (known is not null)
            {
                throw new RuleViolationException(Clauses.Interpretation, $"{day:yyyy-MM-dd} 已在日历中（{known.Name}）；如需更改，请先删除");
            }

            if (string.IsNullOrWhiteSpace(name))
            {
                throw new RuleViolationException(Clauses.Interpretation, "请填写节假日名称，如“国庆节”或“国庆节调休”");
            }

            // A weekday can only be off, a weekend day only be worked: the rest is so anyway.
            context.CalendarExceptions.Add(new CalendarException(day, name.Trim(), day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        }, cancel);
    }
}

/// <summary>The settings and the days of the calendar, the next first.</summary>
public sealed class ReadSettings(IDbContextFactory<AdminDbContext> contexts)
{
    public async Task<(CommitteeSettings Settings, IReadOnlyList<CalendarException> Days, int Version)> RunAsync(Actor actor, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var settings = await context.CommitteeSettings.AsNoTracking().FirstOrDefaultAsync(cancel);
        return (settings ?? new CommitteeSettings(), await context.CalendarExceptions.AsNoTracking().OrderByDescending(exception => exception.Day).ToListAsync(cancel),
            settings?.Version ?? 0);
    }
}
