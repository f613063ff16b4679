using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Office;

/// <summary>Sign-ins that had ended once stayed with their addresses for ever.</summary>
public sealed class OldTracesTests
{
    [Fact]
    public async Task What_ended_180_days_ago_stays_a_moment_longer_and_then_goes()
    {
        await using var office = await TestOffice.OpenAsync();
        var start = office.Time.GetUtcNow();
        await office.AskAsync(async context =>
        {
            context.Add(new AppUser { Id = TestOffice.Officer.Id, UserName = "lijingban", DisplayName = "李经办", Unit = WorkingUnit.ScienceCommission });
            context.AddRange(Session("ended", start, ended: true), Session("open", start.AddMinutes(1), ended: false),
                Session("newest", start.AddMinutes(2), ended: true));
            context.Add(new SubmittedForm { Token = Guid.NewGuid(), At = start, Kind = CommandKind.EnterContact, Subject = "2026-专家-0001 测试一" });
            return await context.SaveChangesAsync();
        });

        office.Time.SetUtcNow(start + OldTraces.Kept);
        Assert.Equal(0, await office.Get<OldTraces>().ForgetAsync(default));
        office.Time.SetUtcNow(start + OldTraces.Kept + TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, await office.Get<OldTraces>().ForgetAsync(default));

        // The newest of an account says when its holder came last; an open one is open.
        Assert.Equal(["newest", "open"],
            await office.AskAsync(context => context.UserSessions.OrderBy(session => session.KeyHash).Select(session => session.KeyHash).ToListAsync()));
        Assert.Equal(0, await office.AskAsync(context => context.SubmittedForms.CountAsync()));
    }

    /// <summary>网络安全法 21: six months at least. The log of what was done is never deleted at all (triggers refuse it).</summary>
    [Fact]
    public void Files_of_the_log_and_traces_of_sign_ins_are_kept_six_months() =>
        Assert.All(new[] { Logs.Kept, OldTraces.Kept }, kept => Assert.True(kept >= TimeSpan.FromDays(180), $"{kept}"));

    private static UserSession Session(string key, DateTimeOffset at, bool ended)
    {
        var session = new UserSession { Id = Guid.NewGuid(), KeyHash = key, UserId = TestOffice.Officer.Id, Ticket = [1], OpenedAt = at, SeenAt = at };
        if (ended)
        {
            session.End(SessionEnd.SignedOut, at);
        }

        return session;
    }
}
