using Incidents.MailProcessor.Storage;

namespace Incidents.MailProcessor.Cli;

/// <summary>Only one process walks the road over a storage: two would send letters twice. The system frees the lock when the process dies.</summary>
internal sealed class SingleProcessor : IDisposable
{
    private readonly FileStream _lock;

    private SingleProcessor(FileStream held) => _lock = held;

    /// <exception cref="StorageException">Another processor runs on this storage.</exception>
    public static SingleProcessor On(Database database)
    {
        var file = database.File + ".lock";
        try
        {
            return new(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new StorageException($"Another processor runs on {database.File}. Stop it first, or wait until it ends.", error);
        }
    }

    public void Dispose() => _lock.Dispose();
}
