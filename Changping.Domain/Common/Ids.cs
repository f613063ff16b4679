namespace Changping.Domain.Common;

/// <summary>An id that says what it identifies; version 7, so that ids grow with time and indexes stay compact.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);

    static virtual TSelf New() => TSelf.From(Guid.CreateVersion7());
}

/// <summary>Makes a new id of any kind.</summary>
public static class Id
{
    public static TId New<TId>() where TId : struct, IId<TId> => TId.New();
}
