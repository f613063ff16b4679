namespace Changping.Admin.Store;

/// <summary>命名视图: the filter of a list under a name, of one person or for the whole office.</summary>
public sealed class SavedView
{
    private SavedView()
    {
    }

    internal SavedView(Guid id, string page, string name, Guid ownerId, string ownerName) =>
        (Id, Page, Name, OwnerId, OwnerName) = (id, page, name, ownerId, ownerName);

    public Guid Id { get; private set; }

    /// <summary>The list's address without its filter, such as /projects.</summary>
    public string Page { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>As in the address, with its question mark; empty for the list as it opens.</summary>
    public string Query { get; private set; } = "";

    public bool IsShared { get; private set; }

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    public string Address => Page + Query;

    internal void Describe(string query, bool isShared) => (Query, IsShared) = (query, isShared);
}
