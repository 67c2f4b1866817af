/// <reference types="office-js" />

/** An Office call that answers by callback, as a promise. @throws Error with Office's own message, and its `code`. */
export const asked = <T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    // Without the permission it needs, Office throws at once.
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(Object.assign(new Error(result.error.message), { code: result.error.code }));
    });
  });
