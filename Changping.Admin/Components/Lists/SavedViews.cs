using Changping.Admin.Components.Forms;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Components.Lists;

/// <summary>Keeps named views on the server: a person's own, and those that somebody shares with everyone who reads the list.</summary>
public sealed class SavedViews(IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
{
    /// <summary>Exactly these still pass: letters of a name, of a filter, and views that one person keeps of one list.</summary>
    public const int LongestName = 20, LongestQuery = 1_000, MostOfOnePerson = 30;

    /// <returns>The person's own first, each part by name.</returns>
    public async Task<IReadOnlyList<SavedView>> ListAsync(Actor actor, string page, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.SavedViews.AsNoTracking().Where(view => view.Page == page && (view.OwnerId == actor.Id || view.IsShared))
            .OrderByDescending(view => view.OwnerId == actor.Id).ThenBy(view => view.Name).ToListAsync(cancel);
    }

    /// <summary>Under a name that the person has on this list already, the view is replaced.</summary>
    /// <param name="query">With its question mark, or empty.</param>
    /// <exception cref="ViewRefusedException">No name, one that is too long, or too many views.</exception>
    public Task SaveAsync(Actor actor, string page, string name, string query, bool isShared, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > LongestName)
        {
            throw new ViewRefusedException($"请填写视图名称，不超过 {LongestName} 个字");
        }

        if (query.Length > LongestQuery)
        {
            throw new ViewRefusedException("筛选条件过长，无法保存；请减少条件");
        }

        return commands.RunAsync(actor, CommandKind.SaveView, null, async context =>
        {
            var own = await context.SavedViews.Where(view => view.Page == page && view.OwnerId == actor.Id).ToListAsync(cancel);
            var view = own.Find(known => known.Name == trimmed);
            if (view is null && own.Count >= MostOfOnePerson)
            {
                throw new ViewRefusedException($"本列表已有 {MostOfOnePerson} 个视图，请先删除不用的");
            }

            view ??= context.SavedViews.Add(new SavedView(Guid.CreateVersion7(), page, trimmed, actor.Id, actor.Name)).Entity;
            view.Describe(query, isShared);
        }, cancel);
    }

    /// <summary>One that is gone already is left gone. What somebody who left the office has shared, the administrator removes.</summary>
    /// <exception cref="ViewRefusedException">Somebody else's.</exception>
    public Task RemoveAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        actor.Require(Permission.Read);
        return commands.RunAsync(actor, CommandKind.RemoveView, null, async context =>
        {
            if (await context.SavedViews.FirstOrDefaultAsync(view => view.Id == id, cancel) is not { } view)
            {
                return;
            }

            if (view.OwnerId != actor.Id && !(view.IsShared && actor.May(Permission.ManageAccounts)))
            {
                throw new ViewRefusedException($"视图“{view.Name}”由 {view.OwnerName} 保存，只能由本人或系统管理员删除");
            }

            context.SavedViews.Remove(view);
        }, cancel);
    }
}
