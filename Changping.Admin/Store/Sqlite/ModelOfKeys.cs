using Changping.Admin.Store.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Changping.Admin.Store.Sqlite;

/// <summary>A model for each key: offices with the same key have one, and with a new key there is a new one.</summary>
internal sealed class ModelOfKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), KeyOf(((AdminDbContext)context).ColumnKeys), designTime);

    private static object KeyOf(ColumnKeys keys) => keys.Chosen is { } chosen ? chosen.Id : keys;
}
