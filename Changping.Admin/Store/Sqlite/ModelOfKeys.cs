using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Changping.Admin.Store.Sqlite;

/// <summary>An office has a model for each folder of keys.</summary>
internal sealed class ModelOfKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AdminDbContext)?.ColumnKeys, designTime);
}
