using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store;

/// <summary>A record that a page still shows may have been taken away meanwhile: a nomination withdrawn, an import undone, a person deleted.</summary>
internal static class StandingRecords
{
    /// <param name="which">By what the page knows of it.</param>
    /// <exception cref="ConflictException">It is gone.</exception>
    public static async Task<T> StandingAsync<T>(this IQueryable<T> records, Expression<Func<T, bool>> which, CancellationToken cancel)
        where T : class =>
        await records.FirstOrDefaultAsync(which, cancel) ?? throw new ConflictException("您打开之后，该记录已由他人撤回或删除；本次未作任何改动，请回到列表刷新。");
}
