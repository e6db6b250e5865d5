/** The repository's own icon where the operator gives none: PNG, 192 × 192, drawn for this project. */
export const repositoryIcon: Uint8Array = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAMAAAADABAMAAACg8nE0AAAAMFBMVEULbmlcnpuuz83///8Lbmlcnpuuz83///8L',
    'bmlcnpuuz83///8Lbmlcnpuuz83///8OOspVAAAAEHRSTlMAAAAAVVVVVaqqqqr/////UB3IrAAAA/dJREFUeNrt',
    'nD2S4yAQhQkmmMCHcjDBBj7UBBtM4EM5mMCBYC+A0QWwuMAa79o7LlvirxvxZqtc6tBl9SfopnmgAiFG9vax7WbZ',
    '/uNNpO1lpvcvxjrl/0fXyH7G/W+7ZrYH+48SNl1T+5z6f+0a2zsifzK5tOma26iTXjqArbENGDUB0oDHJmwwgE9w',
    'A+5NeEUB3hFFIlIwYD1066MVDrDD9tCtjzqgQXPolkcrJGCHG8b3wbxFAvbgGF+i/IIFrLFJdEmjFRawwybRJY3g',
    'gC0WsH8CQAe2BbAAngogzTC481/zw3DUrQHSXH3fzVMZJMBh4v2LcWgEkFH3V4RuAJDDOWODngtQ54LZeQBzLtpx',
    'BiDd+/RIiNn+C4QMQJ7JpmsADP85gmjiP0MQbfynCSmA4wI8DxDzPwyH62vKwzDQCXFAH3qfVLZDyDjRAYpScsIi',
    'ZakASRxIwUDURIAjFxtTDoMoPZWvNJNGHCkASYhcMh80AeAYtThosC8DFNP/hGBLAMn2PyHoAqDn+x8TTnmA5MQ3',
    '/lo6C+jL1atUu045gORpnvh40BmAyxWWizj9V1UjslGlmp4CBAEYi1N/TIchB1CpAJhggggQLt52Ef+XJuiXSZRk',
    '/N1EtCtPNHl3jHWSzQ80F75En56IT6VnQ4AKXsKRp3oVyz4RGTKeIS987tlUNdUc+eLHcbaE+eDEk0ePhJ4wH3RK',
    'k+IbjbS0vPWBook6W70+aKDeswA3V5cWAMEAHo5X/XgwA2OdRl+APNZoaeYvQLqCpDLEThKkDIpNb+MSa9kAV5SP',
    'I4LnAhTlYUdoAmEJ5UmJ7KsBniZXfG0XUeW7rQ2ype3G+No0LepTU5um8RmW/z+RbzxBP8p8R4rsq5EEdp9tqMjG',
    'T0/F6WVan0pTmc2E7HxgU+VtHHpVOR90Kl3bxqPDNthaNsy9QC6gPxP3PioBpmI/kwNQdXuyZICskSscgKuRKwyA',
    'qt+4JgFkraajAnqi8K3+flAvS4ktcLWqlApQky9Do+9FtkUWuWDoGkaeMtJUh4GxLQeaDkPfaKBF17+KWoxIxc7F',
    '5btvWE19jNqsmgazc3km5gJk7EfdEDDDFsACWABsgGF8VagBOPa+Pw9gmF9GuADJ0aQ1AMWS1RUAV/P1hQO4yyEM',
    'QPIWBnyAYq5t2IBfd8DvBfB/APAgw9MUPtDwpQJe7ODlGj7h4KdM/KS/CK8F8KSALdb/Mxxw2GAB33CKZYUF7PBH',
    'leCHreDHxfAH3jbYJPqGQ4fwY5Pwg5/4o6srbAi+4fgw/AA0/gg3/BA6/Bg9/iIA+FUG+MsY4NdJ4C/EgF/pgb+U',
    'BH+tCv5iGPzVNvjLeSDXC/0BCNZ1mxxUOt4AAAAASUVORK5CYII=',
  ].join(''),
  'base64',
);
