using MediatR;
using ProductOps.Api.Shared.Files;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Platform.Files;

/// <summary>Uploads a file, to be attached to a record afterwards.</summary>
/// <remarks>Images, PDF, Office documents, ZIP archives and text, judged by content. Until it is attached, only its uploader sees it; one that is attached to nothing goes after a day.</remarks>
public sealed class UploadFile : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/files", async (HttpRequest request, IMediator mediator, CancellationToken stop) => await mediator.Send(new Command(await Upload.Read(request, stop)), stop))
        .TakesFile()
        .Creates("/files")
        .Allow(Permissions.Collaborate);

    /// <summary>The command: a transaction a piece, for a slow line must not hold the database.</summary>
    public sealed record Command(Upload Upload) : ICommand<StoredFile>, IOwnTransaction;

    /// <summary>Stores it.</summary>
    public sealed class Handler(FileStore files) : IRequestHandler<Command, StoredFile>
    {
        /// <inheritdoc/>
        public Task<StoredFile> Handle(Command request, CancellationToken cancellationToken) => files.Store(request.Upload.FileName, request.Upload.Content, cancellationToken);
    }
}
